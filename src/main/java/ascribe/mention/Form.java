package ascribe.mention;

/** How a mention names its entity; printed in lower case. */
public enum Form {
  /** The preferred, official or full name. */
  NAME,
  /** Another name of the same entity. */
  ALIAS,
  /** A nationality word. */
  DEMONYM,
  /** A capital or seat that stands for its government. */
  METONYM,
  ACRONYM,
  /** A person's last name alone. */
  SURNAME
}
