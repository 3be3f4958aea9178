package ascribe;

import ascribe.article.Article;
import ascribe.article.ArticleReader;
import ascribe.article.Outcome;
import ascribe.mention.Mentions;
import ascribe.mention.Tagger;
import ascribe.text.Analyzer;
import ascribe.text.Text;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Words per second of processor time, one thread, warm; seconds to load; heap. Run by {@code mvn -q
 * -Pbench process-test-classes}: on the news of {@code ../shared/text} where there are some, else
 * on {@code corpus/claims}. Processor time counts all threads of the process, the compiler's and
 * the collector's too, so that a busy machine tells the same.
 */
final class SpeedBenchmark {
  /** Words to read in each round; enough for a round of some seconds. */
  private static final int WORDS = 200_000;

  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private SpeedBenchmark() {}

  public static void main(String[] args) throws IOException {
    long begin = ownCpu();
    Analyzer analyzer = Analyzer.load();
    long middle = ownCpu();
    Tagger tagger = Tagger.load();
    print(
        "load, cold: analyzer %.2f, tagger %.2f CPU s (the program loads them side by side)",
        seconds(middle - begin), seconds(ownCpu() - middle));
    print("heap kept by it: %d MB", usedHeap());
    Ascribe all = Ascribe.load();
    List<Article> articles = articles();
    long words = articles.stream().mapToLong(Article::words).sum();
    print("%d articles, %d words; heap limit %d MB", articles.size(), words, limit());
    List<Text> texts = articles.stream().map(analyzer::analyze).toList();
    Stock stock = new Stock();
    rate("stock OpenNLP: sentences, tokens, tags", articles, a -> stock.tags(a.text()));
    rate("sentences, tokens, tags, lemmas", articles, a -> analyzer.analyze(a).sentences().size());
    rate("names alone", texts, t -> tagger.tag(t).list().size());
    rate(
        "sentences, tokens, tags, lemmas, names",
        articles,
        a -> names(analyzer, tagger, a).list().size());
    rate("the whole journey, text to records", articles, a -> all.read(a).attributions().size());
  }

  private static Mentions names(Analyzer analyzer, Tagger tagger, Article article) {
    return tagger.tag(analyzer.analyze(article));
  }

  private static <T> void rate(String name, List<T> inputs, ToIntFunction<T> work) {
    double[] rates = new double[ROUNDS];
    int results = 0;
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      long begin = PROCESS.getProcessCpuTime();
      results = 0;
      for (T input : inputs) {
        results += work.applyAsInt(input);
      }
      if (round >= 0) {
        rates[round] = words(inputs) / seconds(PROCESS.getProcessCpuTime() - begin);
      }
    }
    Arrays.sort(rates);
    print(
        "%-42s %,9.0f words per CPU second (%,.0f to %,.0f), %,d results",
        name, rates[ROUNDS / 2], rates[0], rates[ROUNDS - 1], results);
  }

  private static long words(List<?> inputs) {
    return inputs.stream()
        .mapToLong(i -> i instanceof Text text ? text.article().words() : ((Article) i).words())
        .sum();
  }

  /** The pipeline that comes with OpenNLP. */
  private static final class Stock {
    private final SentenceDetectorME sentences;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;

    Stock() throws IOException {
      try (InputStream a = model("sentence");
          InputStream b = model("tokens");
          InputStream c = model("pos")) {
        sentences = new SentenceDetectorME(new SentenceModel(a));
        tokenizer = new TokenizerME(new TokenizerModel(b));
        tagger = new POSTaggerME(new POSModel(c));
      }
    }

    private static InputStream model(String kind) {
      return Stock.class.getResourceAsStream("/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin");
    }

    int tags(String text) {
      int count = 0;
      for (String sentence : sentences.sentDetect(text)) {
        count += tagger.tag(tokenizer.tokenize(sentence)).length;
      }
      return count;
    }
  }

  private static List<Article> articles() throws IOException {
    List<String> texts = new ArrayList<>();
    Path news = Path.of("../shared/text");
    Path folder = Files.isDirectory(news) ? news : Path.of("corpus/claims");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        read(file, texts);
      }
    }
    ArticleReader reader = new ArticleReader();
    List<Article> articles = new ArrayList<>();
    int words = 0;
    int step = Math.max(1, texts.size() / 500);
    for (int i = 0; i < texts.size() && words < WORDS; i += step) {
      byte[] bytes = texts.get(i).getBytes(StandardCharsets.UTF_8);
      if (reader.read(bytes, i + ".txt") instanceof Outcome.Read read) {
        articles.add(read.article());
        words += read.article().words();
      }
    }
    return articles;
  }

  private static void read(Path file, List<String> texts) throws IOException {
    ObjectMapper json = new ObjectMapper();
    if (file.toString().endsWith(".jsonl.gz")) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          texts.add(json.readTree(line).path("text").asText());
        }
      }
    } else if (file.toString().endsWith(".json")) {
      texts.add(json.readTree(file.toFile()).path("text").asText());
    }
  }

  /** Processor time of this thread in nanoseconds. */
  private static long ownCpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static long limit() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
