/**
 * The whole journey on one screen: {@link ascribe.Ascribe} reads an article, {@link
 * ascribe.Reading} is what it says.
 */
package ascribe;
