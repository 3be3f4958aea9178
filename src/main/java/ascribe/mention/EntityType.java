package ascribe.mention;

/** What a mention names. */
public enum EntityType {
  PERSON,
  COUNTRY,
  ORGANISATION,
  APT_GROUP
}
