package ascribe.text;

import ascribe.article.Article;
import ascribe.article.Block;
import ascribe.article.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.sentdetect.SentenceModel;

/** Finds sentences, tokens, tags and lemmas, and parses. Safe for many threads. */
public final class Analyzer {
  private final SentenceSplitter splitter;

  private Analyzer(SentenceModel sentences) {
    splitter = new SentenceSplitter(sentences);
  }

  /** Loads the models of the class path. */
  public static Analyzer load() {
    try (InputStream sentences = resource("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
      return new Analyzer(new SentenceModel(sentences));
    } catch (IOException e) {
      throw new UncheckedIOException("a language model on the class path is damaged", e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Analyzer.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not on the class path; build the program anew");
    }
    return in;
  }

  /** The sentences of an article, with tokens, tags and lemmas; none for furniture. */
  public Text analyze(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    for (int b = 0; b < article.blocks().size(); b++) {
      Block block = article.blocks().get(b);
      if (block.kind().isProse()) {
        for (Span span : splitter.split(article.text(), block.span())) {
          List<Token> tokens = tokens(article.text(), span);
          if (!tokens.isEmpty()) {
            sentences.add(new Sentence(sentences.size(), b, block.kind(), span, tokens));
          }
        }
      }
    }
    return new Text(article, sentences);
  }

  private List<Token> tokens(String text, Span sentence) {
    List<Token> tokens = new ArrayList<>();
    for (Span span : Tokenizer.split(text, sentence)) {
      String form = span.of(text);
      tokens.add(new Token(span, form, "", form.toLowerCase(Locale.ROOT)));
    }
    return tokens;
  }

  public Tree parse(Sentence sentence) {
    throw new UnsupportedOperationException();
  }
}
