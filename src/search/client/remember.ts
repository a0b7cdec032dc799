// Answers that are asked for again and again.

/**
 * Gives the answer that was given to the same question before.
 *
 * @param most so many are kept
 */
export function remember<Answer>(answer: (question: string) => Answer, most = 99): (question: string) => Answer {
  const known = new Map<string, Answer>();
  return (question) => {
    const given = known.get(question) ?? answer(question);
    if (known.size > most) known.clear();
    known.set(question, given);
    return given;
  };
}
