package ascribe.text;

import ascribe.article.Span;
import java.util.Optional;

/**
 * Asks an {@link Encoder} about a phrase that it has read: two marks one after the other ask about
 * two phrases together. After the levitated markers of Ye et al. 2022 (PL-Marker) and Zhong and
 * Chen 2021 (PURE).
 *
 * @param number what is asked: a row of the model's table of marks, from 1
 * @param span of the phrase; empty where the question is about nobody
 */
public record Mark(int number, Optional<Span> span) {}
