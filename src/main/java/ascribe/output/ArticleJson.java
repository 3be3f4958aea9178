package ascribe.output;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.article.Span;
import ascribe.attribution.Attribution;
import ascribe.attribution.Party;
import ascribe.mention.Entity;
import ascribe.mention.Mention;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article with everything read in it, as one JSON object. Offsets count Unicode code points of
 * {@code text}, end exclusive. The keys are published: only ever add.
 */
final class ArticleJson {
  private final JsonGenerator json;

  ArticleJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Result.Read read) throws IOException {
    Reading reading = read.reading();
    Article article = reading.article();
    CodePoints offsets = CodePoints.of(article.text());
    json.writeStartObject();
    text("id", article.id());
    text("source", article.source());
    text("title", article.title());
    text("publisher", article.publisher());
    text("published", Tables.published(article));
    text("url", article.url());
    text("language", article.language());
    text("text", article.text());
    json.writeArrayFieldStart("entities");
    for (Entity entity : reading.mentions().entities().values()) {
      write(entity);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("mentions");
    for (Mention mention : reading.mentions().list()) {
      write(mention, offsets);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("attributions");
    for (Attribution claim : reading.attributions()) {
      write(claim, offsets);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("copies");
    for (Article copy : read.copies()) {
      writeCopy(copy);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeCopy(Article copy) throws IOException {
    json.writeStartObject();
    text("id", copy.id());
    text("source", copy.source());
    text("title", copy.title());
    text("publisher", copy.publisher());
    text("published", Tables.published(copy));
    text("url", copy.url());
    json.writeEndObject();
  }

  private void write(Entity entity) throws IOException {
    json.writeStartObject();
    text("id", entity.id());
    text("type", entity.type().name());
    text("name", entity.name());
    text("country", entity.country());
    json.writeObjectFieldStart("ids");
    for (Map.Entry<String, String> id : entity.ids().entrySet()) {
      text(id.getKey(), id.getValue());
    }
    json.writeEndObject();
    list("aliases", entity.aliases());
    json.writeEndObject();
  }

  private void write(Mention mention, CodePoints offsets) throws IOException {
    json.writeStartObject();
    text("entity", mention.entity());
    text("type", mention.type().name());
    span(mention.span(), offsets);
    text("text", mention.text());
    text("form", Vocabulary.printed(mention.form()));
    json.writeNumberField("score", Clean.score(mention.score()));
    json.writeEndObject();
  }

  private void write(Attribution claim, CodePoints offsets) throws IOException {
    json.writeStartObject();
    text("id", claim.id());
    json.writeObjectFieldStart("who");
    text("name", claim.who().name());
    text("type", claim.who().type());
    text("country", claim.who().country());
    text("id", claim.who().id());
    text("text", claim.who().text());
    json.writeEndObject();
    text("spokesperson", claim.spokesperson());
    text("action", claim.action().printed());
    text("action_text", claim.actionText());
    text("stance", claim.stance().printed());
    text("confidence", claim.confidence());
    text("confidence_text", claim.confidenceText());
    text("basis", claim.basis());
    text("claim_date", claim.claimDate());
    json.writeObjectFieldStart("whom");
    text("name", claim.whom().name());
    text("type", claim.whom().type());
    text("country", claim.whom().country());
    text("listed_country", claim.whom().listedCountry());
    text("id", claim.whom().id());
    text("text", claim.whom().text());
    json.writeEndObject();
    aside("sponsor", claim.sponsor());
    text("what", claim.what());
    text("incident_type", claim.incidentType());
    text("incident_date", claim.incidentDate());
    aside("victim", claim.victim());
    list("supported_by", claim.supportedBy());
    list("investigated_by", claim.investigatedBy());
    json.writeObjectFieldStart("evidence");
    text("text", claim.evidence().text());
    span(claim.evidence().span(), offsets);
    json.writeEndObject();
    json.writeNumberField("score", Clean.score(claim.score()));
    json.writeEndObject();
  }

  /** A sponsor or a victim: null where the article names none. */
  private void aside(String key, Optional<Party> party) throws IOException {
    if (party.isEmpty()) {
      json.writeNullField(key);
      return;
    }
    json.writeObjectFieldStart(key);
    text("name", party.get().name());
    text("country", party.get().country());
    text("id", party.get().id());
    json.writeEndObject();
  }

  private void span(Span span, CodePoints offsets) throws IOException {
    json.writeNumberField("start", offsets.at(span.start()));
    json.writeNumberField("end", offsets.at(span.end()));
  }

  private void list(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(Clean.unicode(value));
    }
    json.writeEndArray();
  }

  private void text(String key, String value) throws IOException {
    json.writeStringField(key, Clean.unicode(value));
  }
}
