/** The mark: a letter F whose lower arm is the gap that stops a fire. */
export function Brand({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="var(--ink)" />
      <path d="M8 7h4v18H8zM15 7h10v4H15zM15 15h7v4h-7z" fill="var(--surface)" />
    </svg>
  );
}
