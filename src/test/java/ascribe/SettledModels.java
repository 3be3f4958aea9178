package ascribe;

import ascribe.text.Analyzer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Waits behind each test class until no model is being loaded any more, as the program does before
 * it ends: the process of the tests must not end while ONNX Runtime loads one. Registered for all
 * classes in {@code META-INF/services}.
 */
public final class SettledModels implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext context) {
    Analyzer.settle();
  }
}
