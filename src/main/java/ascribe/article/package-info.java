/**
 * Bytes in, {@link ascribe.article.Article} out: what the text says, where its parts stand, and
 * what the article says about itself (title, publisher, author, date, address, language).
 *
 * <p>Start with {@link ascribe.article.ArticleReader}. {@code Signatures} tells the format by
 * content, a reader per format makes a {@code Draft}, {@code Drafts} makes the article of it and
 * decides what is skipped. Web pages: {@code MainText} finds the text ({@code OtherArticles},
 * {@code PageCleaner}, {@code Boxes}, {@code Candidates}, {@code ContainerCleaner}, {@code
 * Pieces}), {@code PageData} the rest. Everything a later stage does not need is package-private;
 * the text is never altered after this stage.
 *
 * <p>{@code Inputs} opens containers ({@code Archives}, {@code JsonArticles}, {@code JsonLists},
 * {@code CsvArticles}, {@code Mailbox}, {@code Feed}, {@code WebArchive}) and hands on one article
 * at a time. Text, pages, mail and JSON are read in this process within limits of size and depth;
 * everything that Tika parses is read in {@code DocumentProcesses}, which can be killed. Nothing is
 * ever fetched.
 *
 * <p>The only home of Apache Tika (and of mime4j, jwarc and Commons Compress, which come with it),
 * of jsoup and of the language detector. What was weighed for the main text of web pages:
 * Readability4J (its last release is of 2021 and it brings the Kotlin library), boilerpipe and the
 * handler of Tika that is built on it (F1 .877 and .828 on 181 news pages, where the readability
 * algorithm reaches .94). The algorithm is therefore written anew on jsoup, with its hints in data
 * files.
 */
package ascribe.article;
