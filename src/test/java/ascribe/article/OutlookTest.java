package ascribe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Mails as Outlook keeps them. */
class OutlookTest {
  /** 100-nanosecond steps since 1601, of which Windows counts time. */
  private static final long EPOCH_SECONDS = 11_644_473_600L;

  @Test
  void subject_text_and_day_of_a_mail_are_read() throws IOException {
    String text =
        "Estonia has blamed Russian military intelligence for a break-in at three of its"
            + " ministries.\r\n\r\nThe embassy denied any part in the matter, Margus Tsahkna said.";
    byte[] mail = mail("Estonia blames Russia", text, Instant.parse("2024-03-14T09:00:00Z"));

    Outcome outcome = new ArticleReader().read(mail, "letter.msg");

    assertThat(outcome).isInstanceOf(Outcome.Read.class);
    Article article = ((Outcome.Read) outcome).article();
    assertThat(article.title()).isEqualTo("Estonia blames Russia");
    assertThat(article.published()).hasToString("Optional[2024-03-14]");
    assertThat(article.text())
        .contains("blamed Russian military intelligence", "The embassy denied");
  }

  private static byte[] mail(String subject, String text, Instant sent) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      DirectoryEntry root = files.getRoot();
      put(root, "__substg1.0_001A001F", utf16("IPM.Note"));
      put(root, "__substg1.0_0037001F", utf16(subject));
      put(root, "__substg1.0_1000001F", utf16(text));
      ByteBuffer properties = ByteBuffer.allocate(32 + 16).order(ByteOrder.LITTLE_ENDIAN);
      properties.position(32);
      properties.putInt(0x00390040).putInt(6); // when it was sent, readable and writable
      properties.putLong((sent.getEpochSecond() + EPOCH_SECONDS) * 10_000_000);
      put(root, "__properties_version1.0", properties.array());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static void put(DirectoryEntry folder, String name, byte[] content) throws IOException {
    folder.createDocument(name, new ByteArrayInputStream(content));
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }
}
