package ascribe.mention;

import ascribe.article.Span;
import ascribe.mention.Candidate.Origin;
import ascribe.mention.GroupContext.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proposes threat groups of the table. An ambiguous name is one with a word for a group beside it,
 * or where the article has another name of the group; a name that malware shares is one unless all
 * that the article says of it speaks for the malware.
 */
final class GroupFinder {
  private final Phrases<GroupName> names;
  private final GroupContext context;
  private final Set<String> groupNouns;

  GroupFinder(Groups groups, Vocabulary vocabulary) {
    names = groups.names();
    context = new GroupContext(vocabulary);
    groupNouns = vocabulary.list("group-noun");
  }

  /** A name of the table in the text, and what its place speaks for. */
  private record Sighting(Line line, int from, int to, GroupName name, Verdict verdict) {}

  List<Candidate> find(Page page) {
    List<Sighting> sightings = sightings(page);
    Map<String, Integer> balance = new HashMap<>();
    Set<String> sure = new HashSet<>();
    Set<String> cued = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Sighting sighting : sightings) {
      GroupName name = sighting.name();
      if (sighting.verdict() == Verdict.GROUP) {
        balance.merge(name.id(), 1, Integer::sum);
        cued.add(name.written());
      } else if (sighting.verdict() == Verdict.OTHER) {
        balance.merge(name.id(), -1, Integer::sum);
        others.add(name.ambiguous() ? name.written() : name.id());
      }
      if (!name.ambiguous() && sighting.verdict() != Verdict.OTHER) {
        sure.add(name.id());
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (Sighting sighting : sightings) {
      if (isGroup(sighting, balance, sure, cued, others)) {
        found.add(candidate(page, sighting));
      } else if (!sighting.name().ambiguous() || sighting.verdict() == Verdict.OTHER) {
        found.add(Candidate.notAName(sighting.line().span(sighting.from(), sighting.to())));
      }
    }
    return found;
  }

  private List<Sighting> sightings(Page page) {
    List<Sighting> sightings = new ArrayList<>();
    for (Line line : page.lines()) {
      for (Phrases.Hit<GroupName> hit : names.find(line)) {
        String text = line.span(hit.from(), hit.to()).of(page.text());
        for (GroupName name : hit.values()) {
          if (name.fits(text) && !(name.ambiguous() && isPart(line, hit))) {
            int to = withoutNoun(line, hit);
            Verdict verdict =
                name.ambiguous()
                    ? context.doing(line, hit.from(), to)
                    : context.around(line, hit.from(), to);
            sightings.add(new Sighting(line, hit.from(), to, name, verdict));
            break;
          }
        }
      }
    }
    return sightings;
  }

  /** {@code Copper Lantern}: an ambiguous word in a longer name. */
  private boolean isPart(Line line, Phrases.Hit<GroupName> hit) {
    boolean before = hit.from() > 1 && line.isCapitalised(hit.from() - 1);
    boolean behind = line.isCapitalised(hit.to()) && !groupNouns.contains(line.key(hit.to()));
    return hit.to() - hit.from() == 1 && !line.isTitleCased() && (before || behind);
  }

  /** {@code Lazarus group}: the small word is not part of the name. */
  private int withoutNoun(Line line, Phrases.Hit<GroupName> hit) {
    int last = hit.to() - 1;
    boolean small = !line.isCapitalised(last) && groupNouns.contains(line.key(last));
    return small && last > hit.from() ? last : hit.to();
  }

  private static boolean isGroup(
      Sighting sighting,
      Map<String, Integer> balance,
      Set<String> sure,
      Set<String> cued,
      Set<String> others) {
    GroupName name = sighting.name();
    return switch (sighting.verdict()) {
      case GROUP -> true;
      case OTHER -> false;
      case OPEN ->
          name.ambiguous()
              ? cued.contains(name.written())
                  || sure.contains(name.id()) && !others.contains(name.written())
              : !name.malware()
                  || isMore(balance.getOrDefault(name.id(), 0), others.contains(name.id()));
    };
  }

  /** Whether a group is more often meant than the malware of that name. */
  private static boolean isMore(int balance, boolean malwareToo) {
    return balance > 0 || balance == 0 && !malwareToo;
  }

  private static Candidate candidate(Page page, Sighting sighting) {
    Span span = sighting.line().span(sighting.from(), sighting.to());
    GroupName name = sighting.name();
    boolean plain = sighting.verdict() == Verdict.GROUP || !name.ambiguous() && !name.malware();
    return new Candidate(
        span, EntityType.APT_GROUP, name.form(), plain ? 1 : 0.9, name.id(), Origin.TABLE);
  }
}
