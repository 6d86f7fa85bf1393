/** The answer with the key was lost on its way: whether there is one, the list says. */
export const mintUnanswered =
  "The server could not be reached. If a new key is in the list now, revoke it: nobody has seen it. Then try again.";
