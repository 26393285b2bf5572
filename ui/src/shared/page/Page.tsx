import { type ReactNode, useEffect, useId, useRef } from "react";
import "./page.css";

export interface PageProps {
  testId: string;
  title: string;
  /** Beside the title: steps, a search, the one button. */
  tools?: ReactNode;
  /** Under the title: what narrows the list. */
  filters?: ReactNode;
  children: ReactNode;
  /** At the foot of the page, always in sight: the change bar, the wizard's buttons. */
  foot?: ReactNode;
  /** Lists take the whole width and height; forms stay readable. */
  fill?: boolean;
  /** A form with a list in it: as wide as the window it opens in allows. */
  wide?: boolean;
}

/** One page in the content area; its heading takes the focus when the page opens. */
export function Page(props: PageProps) {
  const { testId, title, tools, filters, children, foot, fill = false, wide = false } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    // The first page after the start takes no focus.
    const begun = navigator.userActivation?.hasBeenActive ?? true;
    const lost = document.activeElement === document.body;
    if (begun && lost) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      className={`page${fill ? " fill" : ""}${wide ? " wide" : ""}`}
      aria-labelledby={id}
      data-testid={testId}
    >
      <header className="page-head">
        <h1 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {tools && <div className="line-up page-tools">{tools}</div>}
      </header>
      {filters && <div className="page-filters">{filters}</div>}
      <div className="page-body">{children}</div>
      {foot && <footer className="page-foot">{foot}</footer>}
    </section>
  );
}
