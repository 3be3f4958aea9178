/**
 * A MISP galaxy cluster or a STIX bundle in, a user's own list of threat groups out: what is new is
 * added, what contradicts is told and kept apart, nothing is lost.
 *
 * <p>Start with {@link ascribe.actors.ActorImport}. {@code GalaxyReader} and {@code StixReader}
 * read the two formats, {@code Merge} decides what belongs to which group, {@code UserList} is the
 * file. The list that comes with the program is never written.
 */
package ascribe.actors;
