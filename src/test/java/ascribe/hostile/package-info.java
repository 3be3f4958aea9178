/**
 * Files made to hang, break or flood whoever reads them. {@link ascribe.hostile.HostileCollection}
 * writes all of them; each says what the reader is to report.
 */
package ascribe.hostile;
