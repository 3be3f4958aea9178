package ascribe.text;

import ascribe.article.Article;
import ascribe.article.Block;
import ascribe.article.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import opennlp.tools.sentdetect.SentenceModel;

/** Finds sentences, tokens, tags and lemmas, and parses. Safe for many threads. */
public final class Analyzer {
  static final String MODELS = "/ascribe/models/";

  private final SentenceSplitter splitter;
  private final Tags tags;
  private final Lemmas lemmas;

  /** Loads beside everything else; the first tree waits for it. */
  private final CompletableFuture<TreeParser> parser;

  /** Likewise; the first passage waits for it. */
  private final CompletableFuture<Encoder> encoder;

  private Analyzer(
      SentenceSplitter splitter,
      Tags tags,
      Lemmas lemmas,
      CompletableFuture<TreeParser> parser,
      CompletableFuture<Encoder> encoder) {
    this.splitter = splitter;
    this.tags = tags;
    this.lemmas = lemmas;
    this.parser = parser;
    this.encoder = encoder;
  }

  /** Loads the models of the class path. */
  public static Analyzer load() {
    CompletableFuture<TreeParser> parser = beside("parser", Analyzer::parser);
    CompletableFuture<Encoder> encoder = beside("encoder", Encoder::ofClassPath);
    try (InputStream sentences = resource("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
        InputStream tags = resource(MODELS + "en-pos.bin");
        InputStream lemmas = resource(MODELS + "en-lemmas.tsv")) {
      return new Analyzer(
          new SentenceSplitter(new SentenceModel(sentences)),
          new Tags(tags),
          new Lemmas(lemmas),
          parser,
          encoder);
    } catch (IOException e) {
      throw new UncheckedIOException("a language model on the class path is damaged", e);
    }
  }

  private static <T> CompletableFuture<T> beside(String name, Supplier<T> load) {
    CompletableFuture<T> loading =
        CompletableFuture.supplyAsync(
            load,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              thread.start();
            });
    LOADING.add(loading);
    loading.whenComplete((model, error) -> LOADING.remove(loading));
    return loading;
  }

  private static final Set<CompletableFuture<?>> LOADING = ConcurrentHashMap.newKeySet();

  /**
   * Waits until nothing is being loaded any more. To be called before the process ends: ONNX
   * Runtime crashes where it is closed, as at the end of a process, while it loads a model.
   */
  public static void settle() {
    for (CompletableFuture<?> loading : LOADING) {
      // whoever needed the model has been told why it is missing
      loading.handle((model, error) -> null).join();
    }
  }

  private static TreeParser parser() {
    try (InputStream model = resource(MODELS + "en-syntax.bin")) {
      return new TreeParser(model);
    } catch (IOException e) {
      throw new UncheckedIOException("en-syntax.bin on the class path is damaged", e);
    }
  }

  static InputStream resource(String name) {
    InputStream in = Analyzer.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not on the class path; build the program anew");
    }
    return in;
  }

  /** The sentences of an article, with tokens, tags and lemmas; none for furniture. */
  public Text analyze(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    for (int b = 0; b < article.blocks().size(); b++) {
      Block block = article.blocks().get(b);
      if (block.kind().isProse()) {
        for (Span span : splitter.split(article.text(), block.span())) {
          List<Token> tokens = tokens(article.text(), span);
          if (!tokens.isEmpty()) {
            sentences.add(new Sentence(sentences.size(), b, block.kind(), span, tokens));
          }
        }
      }
    }
    return new Text(article, sentences);
  }

  private List<Token> tokens(String text, Span sentence) {
    List<Span> spans = Tokenizer.split(text, sentence);
    String[] forms = spans.stream().map(s -> s.of(text)).toArray(String[]::new);
    String[] found = tags.tag(forms);
    List<Token> tokens = new ArrayList<>(forms.length);
    for (int i = 0; i < forms.length; i++) {
      tokens.add(new Token(spans.get(i), forms[i], found[i], lemmas.lemma(forms[i], found[i])));
    }
    return tokens;
  }

  /** The dependency tree of a sentence; its tokens are named by their index in the sentence. */
  public Tree parse(Sentence sentence) {
    return parser.join().parse(sentence.tokens());
  }

  /**
   * What a sentence and what stands before it mean, word by word.
   *
   * @param spans the context in order, then the sentence
   */
  public Encoding encode(String text, List<Span> spans) {
    return encoder.join().encode(text, spans);
  }

  /** Looks at a passage again; see {@link Encoder#look}. */
  public float[][] look(Encoding read, List<Mark> marks) {
    return encoder.join().look(read, marks);
  }
}
