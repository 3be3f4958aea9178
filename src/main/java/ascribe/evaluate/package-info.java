/**
 * A gold folder and what the program reads in its texts in, figures out: precision, recall and F1
 * of mentions and records, by the rules of the annotation guide.
 *
 * <p>A port of the reference scorer in Python; a test holds the two to the same figures.
 */
package ascribe.evaluate;
