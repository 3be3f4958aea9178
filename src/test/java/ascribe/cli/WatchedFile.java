package ascribe.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;

/**
 * A real file under a path through which something happens in the middle of its being read: there
 * is no other way to be sure of the moment.
 */
final class WatchedFile {
  /** What happens. */
  interface Event {
    void happen() throws IOException;
  }

  private WatchedFile() {}

  /**
   * @param at bytes read by then
   */
  static Path of(Path file, long at, Event event) {
    return (Path)
        Proxy.newProxyInstance(
            WatchedFile.class.getClassLoader(),
            new Class<?>[] {Path.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getFileSystem")) {
                return new Watching(file, at, event);
              }
              try {
                return method.invoke(file, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static final class Watched extends FilterInputStream {
    private final long at;
    private Event event;
    private long read;

    Watched(InputStream in, long at, Event event) {
      super(in);
      this.at = at;
      this.event = event;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (read >= at && event != null) {
        event.happen();
        event = null;
      }
      int some = super.read(bytes, from, length);
      read += Math.max(0, some);
      return some;
    }
  }

  private static final class Watching extends FileSystem {
    private final FileSystem real;
    private final FileSystemProvider provider;

    Watching(Path file, long at, Event event) {
      real = file.getFileSystem();
      provider = new Provider(file, at, event);
    }

    @Override
    public FileSystemProvider provider() {
      return provider;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return true;
    }

    @Override
    public String getSeparator() {
      return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return real.getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
      return real.getPath(first, more);
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      return real.getPathMatcher(pattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
      return real.newWatchService();
    }
  }

  /** Knows one file; what no reader of articles asks for is not there. */
  private static final class Provider extends FileSystemProvider {
    private final Path file;
    private final long at;
    private final Event event;

    Provider(Path file, long at, Event event) {
      this.file = file;
      this.at = at;
      this.event = event;
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
      return new Watched(Files.newInputStream(file, options), at, event);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      return Files.readAttributes(file, type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      return Files.readAttributes(file, names, options);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return Files.getFileAttributeView(file, type, options);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      file.getFileSystem().provider().checkAccess(file, modes);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
      return Files.isSameFile(file, other);
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return Files.isHidden(file);
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return Files.getFileStore(file);
    }

    @Override
    public String getScheme() {
      return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Path path) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) {
      throw new UnsupportedOperationException();
    }
  }
}
