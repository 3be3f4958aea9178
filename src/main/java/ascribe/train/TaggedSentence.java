package ascribe.train;

import java.util.List;

/**
 * A sentence of a training corpus.
 *
 * @param forms its tokens, as {@link ascribe.mention.NameTokens} cuts them
 * @param tags for each token the tags it may have, at least one, or none where nothing is known
 * @param weight how much it counts; 1 for a sentence tagged by hand
 */
record TaggedSentence(String[] forms, List<List<String>> tags, double weight) {}
