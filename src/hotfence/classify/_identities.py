"""What policies/ai.yaml holds (by compile_identities.py): edit that.

Lower case throughout. EMAILS and LOGINS lead to an assistant's title; NAMES, LINES and KEYS are
pairs of a pattern and a title; PEOPLE and TOOLS are the keys of trailers that any tool writes.
"""

# ruff: noqa: E501, Q000
# fmt: off
EMAILS: dict[str, str] = {'amp@ampcode.com': 'Amp', 'codex@openai.com': 'OpenAI Codex', 'cursoragent@cursor.com': 'Cursor', 'noreply@aider.chat': 'Aider', 'noreply@anthropic.com': 'Claude Code', 'noreply@codeium.com': 'Windsurf', 'noreply@openai.com': 'OpenAI Codex', 'noreply@opencode.ai': 'opencode', 'noreply@windsurf.com': 'Windsurf', 'roomote@roocode.com': 'Roo Code'}
LOGINS: dict[str, str] = {'amazon-q-developer[bot]': 'Amazon Q Developer', 'anthropic-claude[bot]': 'Claude Code', 'chatgpt-codex-connector[bot]': 'OpenAI Codex', 'claude-code-action[bot]': 'Claude Code', 'claude[bot]': 'Claude Code', 'cline[bot]': 'Cline', 'coderabbitai[bot]': 'CodeRabbit', 'continue[bot]': 'Continue', 'copilot': 'GitHub Copilot', 'copilot-swe-agent[bot]': 'GitHub Copilot', 'copilot[bot]': 'GitHub Copilot', 'cursor[bot]': 'Cursor', 'devin-ai-integration[bot]': 'Devin', 'factory-droid[bot]': 'Factory Droid', 'gemini-code-assist[bot]': 'Gemini Code Assist', 'google-labs-jules[bot]': 'Jules', 'jetbrains-ai[bot]': 'JetBrains AI', 'openai-codex[bot]': 'OpenAI Codex', 'opencode-agent[bot]': 'opencode', 'sourcegraph-cody[bot]': 'Sourcegraph Cody'}
NAMES: tuple[tuple[str, str], ...] = (('* (aider)', 'Aider'),)
LINES: tuple[tuple[str, str], ...] = (('generated with [claude code](*', 'Claude Code'), ('generated with claude code', 'Claude Code'), ('generated with [opencode](*', 'opencode'), ('generated with opencode', 'opencode'))
KEYS: tuple[tuple[str, str], ...] = (('agent-logs-url', 'GitHub Copilot'), ('amp-thread-id', 'Amp'), ('entire-*', 'an assistant under Entire'))
PEOPLE: tuple[str, ...] = ('co-authored-by', 'co-developed-by', 'signed-off-by')
TOOLS: tuple[str, ...] = ('assisted-by', 'ai-assisted-by', 'generated-by', 'ai-generated-by', 'generated-with')
