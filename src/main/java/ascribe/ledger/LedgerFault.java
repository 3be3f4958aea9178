package ascribe.ledger;

import java.io.IOException;

/** The ledger cannot be used as it is; says what is wrong and, apart, what to do. */
public final class LedgerFault extends IOException {
  private static final long serialVersionUID = 1;
  private final String mend;

  LedgerFault(String problem, String mend, Throwable cause) {
    super(problem, cause);
    this.mend = mend;
  }

  /** What the user can do. */
  public String mend() {
    return mend;
  }
}
