import { Copy, RotateCw } from "lucide-react";
import { Component, type ReactNode } from "react";
import { Banner, Button, currentText } from "../shared";
import { unsavedInput } from "./unsavedInput";

interface State {
  failure: Error | null;
  typed: string[];
}

/** Catches an error while a page renders: shows the texts that were typed on it, and offers the details. */
export class ErrorBoundary extends Component<{ children: ReactNode; place: string }, State> {
  override state: State = { failure: null, typed: [] };

  // The old page is still in the document at this moment: the last chance to save what was typed.
  static getDerivedStateFromError(failure: unknown): State {
    const error = failure instanceof Error ? failure : new Error(String(failure));
    return { failure: error, typed: unsavedInput(document) };
  }

  override componentDidUpdate(before: { place: string }): void {
    if (before.place !== this.props.place && this.state.failure) this.reset();
  }

  private reset = () => this.setState({ failure: null, typed: [] });

  private copy = () => {
    const { failure } = this.state;
    const details = [`Loket, ${this.props.place}`, failure?.message, failure?.stack];
    void navigator.clipboard.writeText(details.filter(Boolean).join("\n"));
  };

  override render(): ReactNode {
    const { failure, typed } = this.state;
    if (!failure) return this.props.children;
    const { t } = currentText();
    const actions = (
      <>
        <Button testId="failure-again" variant="primary" icon={RotateCw} onPress={this.reset}>
          {t("action-try-again")}
        </Button>
        <Button testId="failure-copy" icon={Copy} onPress={this.copy}>
          {t("action-copy-details")}
        </Button>
      </>
    );
    return (
      <div className="failure stack">
        <Banner
          testId="failure"
          tone="rejected"
          urgent
          title={t("failure-title")}
          actions={actions}
        >
          {t("failure-text")}
        </Banner>
        {typed.length > 0 && (
          <section className="card stack">
            <h2>{t("failure-kept")}</h2>
            <pre className="failure-typed">{typed.join("\n")}</pre>
          </section>
        )}
      </div>
    );
  }
}
