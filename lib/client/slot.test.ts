import { expect, test } from "vitest";
import { slotOf } from "./slot";

const values = {
  name: "Kickoff",
  tags: ["emea"],
  tasks: [{ title: "Call", subtasks: [{ title: "Ring" }] }],
};

test("a fault of a row stands in the row, that of a list of words at the list", () => {
  expect(slotOf("name", values)).toBe("name");
  expect(slotOf("tags[0]", values)).toBe("tags");
  expect(slotOf("tasks", values)).toBe("tasks");
  expect(slotOf("tasks[0].title", values)).toBe("tasks.0.title");
  expect(slotOf("tasks[0].subtasks[0].title", values)).toBe("tasks.0.subtasks.0.title");
  expect(slotOf("tasks[0].subtasks", values)).toBe("tasks.0.subtasks");
});

test("a fault of no field stands above the form, one inside a value at the value", () => {
  expect(slotOf(undefined, values)).toBe("root");
  expect(slotOf("metadata.size", values)).toBe("metadata");
});
