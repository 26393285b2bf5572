import "./logo.css";

/** The counter window of icons/source.svg, in the colour of the theme. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg className="logo" viewBox="4 4 56 56" width={size} height={size} aria-hidden>
      <rect className="logo-ground" x="4" y="4" width="56" height="56" rx="14" />
      <path
        className="logo-window"
        d="M22 12h20a6 6 0 0 1 6 6v18a4 4 0 0 1-4 4h-4v-4a8 8 0 0 0-16 0v4h-4a4 4 0 0 1-4-4V18a6 6 0 0 1 6-6z"
      />
      <rect className="logo-window" x="12" y="44" width="40" height="8" rx="3" />
    </svg>
  );
}
