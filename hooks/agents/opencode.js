// hotfence's plugin for opencode: asks `hotfence agent` before each tool call, and throws what it
// refuses. Put it into .opencode/plugin/ (`hotfence install agent opencode` does).
import { spawnSync } from "node:child_process"

const ask = (directory, event) =>
  spawnSync("hotfence", ["agent", "--agent", "opencode"], {
    cwd: directory,
    input: JSON.stringify({ cwd: directory, ...event }),
    encoding: "utf8",
    timeout: 10000,
  })

const onHotfix = (directory) => {
  const found = spawnSync("git", ["symbolic-ref", "-q", "HEAD"], { cwd: directory, encoding: "utf8" })
  return (found.stdout || "").startsWith("refs/heads/hotfix/")
}

export const Hotfence = async ({ directory }) => ({
  "tool.execute.before": async (input, output) => {
    const event = {
      event: "tool.execute.before",
      tool: input.tool,
      sessionID: input.sessionID,
      args: output.args,
    }
    const done = ask(directory, event)
    if (done.status === 0) return
    if (done.error && done.error.code === "ENOENT" && !onHotfix(directory)) return
    throw new Error(done.stderr || "hotfence: refused, `hotfence agent` could not be asked")
  },
  "chat.message": async (input, output) => {
    const text = (output.parts || []).map((part) => part.text || "").join("\n")
    ask(directory, { event: "chat.message", sessionID: input.sessionID, prompt: text })
  },
})
