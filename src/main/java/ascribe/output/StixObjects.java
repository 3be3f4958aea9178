package ascribe.output;

import ascribe.article.Article;
import ascribe.article.PartialDate;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Parts of STIX 2.1 objects, and the objects that say the same in every article. */
final class StixObjects {
  /**
   * When an object was made that does not belong to one article, or to one without a date: the same
   * articles have to give the same bytes, whenever they are written.
   */
  static final String NO_TIME = "1970-01-01T00:00:00.000Z";

  private static final String ATTACK_GROUPS = "https://attack.mitre.org/groups/";

  private StixObjects() {}

  static ObjectNode object(String id, String time) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("type", id.substring(0, id.indexOf("--")));
    object.put("spec_version", "2.1");
    object.put("id", id);
    object.put("created", time);
    object.put("modified", time);
    return object;
  }

  /** Leaves out what is empty: STIX knows no empty values. */
  static ObjectNode text(ObjectNode object, String key, String value) {
    return value.isEmpty() ? object : object.put(key, Clean.unicode(value));
  }

  static ObjectNode list(ObjectNode object, String key, Collection<String> values) {
    if (!values.isEmpty()) {
      ArrayNode list = object.putArray(key);
      values.forEach(value -> list.add(Clean.unicode(value)));
    }
    return object;
  }

  static ObjectNode location(String country) {
    ObjectNode location = object(StixId.of("location", country), NO_TIME);
    location.put("name", new Locale("", country).getDisplayCountry(Locale.ENGLISH));
    return location.put("country", country);
  }

  /** The midnight with which the day, month or year begins. */
  static String time(Optional<PartialDate> date) {
    return date.map(
            d ->
                "%04d-%02d-%02dT00:00:00.000Z"
                    .formatted(d.year(), Math.max(1, d.month()), Math.max(1, d.day())))
        .orElse(NO_TIME);
  }

  /** Where to read it. */
  static ObjectNode reference(Article article) {
    ObjectNode reference = JsonNodeFactory.instance.objectNode();
    Optional<String> address = WebAddress.of(article.url());
    text(reference, "source_name", article.publisher());
    if (!reference.has("source_name")) {
      reference.put("source_name", Clean.unicode(article.source()));
    }
    text(reference, "description", article.title());
    text(reference, "url", address.orElse(""));
    return text(reference, "external_id", article.id());
  }

  /**
   * An ID of a group elsewhere.
   *
   * @param scheme as in {@link ascribe.mention.Entity#ids}
   */
  static ObjectNode reference(String scheme, String id) {
    ObjectNode reference = JsonNodeFactory.instance.objectNode();
    boolean attack = scheme.equals("attack");
    reference.put("source_name", attack ? "mitre-attack" : scheme + "-galaxy");
    reference.put("external_id", id);
    return attack ? reference.put("url", ATTACK_GROUPS + id) : reference;
  }
}
