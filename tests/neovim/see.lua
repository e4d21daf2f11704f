-- Run by Neovim after the configuration of docs/editors.md: opens the determination that it is given, asks for what a writer would see,
-- and writes it as JSON. What is asked takes as long as it takes, up to a minute.
local file, out = vim.env.IMR_TEST_FILE, vim.env.IMR_TEST_OUT
local PATIENCE_MS = 60000
local seen = {}

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, PATIENCE_MS) or {}
  for _, answer in pairs(answers) do
    if answer.err then error(method .. ': ' .. answer.err.message) end
    if answer.result then return answer.result end
  end
end

-- Where some words end, in a line that holds them.
local function behind(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local _, last = line:find(words, 1, true)
    if last then return { line = number - 1, character = vim.str_utfindex(line, last) } end
  end
  error('the determination does not say ' .. words)
end

local function names(symbols)
  return vim.tbl_map(function(symbol) return { name = symbol.name, children = names(symbol.children or {}) } end, symbols)
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  seen.filetype = vim.bo.filetype
  vim.wait(PATIENCE_MS, function() return #vim.diagnostic.get(0) > 0 end, 50)
  local document = { uri = vim.uri_from_bufnr(0) }
  seen.findings = vim.tbl_map(function(finding)
    return { message = finding.message, source = finding.source, code = finding.code, line = finding.lnum + 1, severity = finding.severity }
  end, vim.diagnostic.get(0))
  seen.outline = names(ask('textDocument/documentSymbol', { textDocument = document }))

  local slip = behind('Upheald')
  local list = ask('textDocument/codeAction', {
    textDocument = document,
    range = { start = { line = slip.line, character = slip.character - 1 }, ['end'] = slip },
    context = { diagnostics = {} },
  })
  seen.actions = vim.tbl_map(function(action) return action.title end, list)
  for _, action in ipairs(list) do
    if action.edit and action.title:find('Upheld', 1, true) then
      vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(vim.tbl_keys(vim.lsp.buf_get_clients())[1]).offset_encoding)
      break
    end
  end
  seen.corrected = vim.api.nvim_buf_get_lines(0, slip.line, slip.line + 1, false)[1]
  vim.wait(PATIENCE_MS, function()
    for _, finding in ipairs(vim.diagnostic.get(0)) do
      if finding.message:find('Upheald', 1, true) then return false end
    end
    return true
  end, 50)
  seen.findingsAfter = vim.tbl_map(function(finding) return finding.message end, vim.diagnostic.get(0))

  local undecided = behind('Naproxen 500mg #60')
  vim.api.nvim_buf_set_text(0, undecided.line, undecided.character, undecided.line, undecided.character, { ': ' })
  local completion = ask('textDocument/completion', { textDocument = document, position = { line = undecided.line, character = undecided.character + 2 } })
  seen.completion = vim.tbl_map(function(item) return item.label end, completion.items or completion)
end)
if not ok then seen.problem = tostring(problem) end

local json = io.open(out, 'w')
json:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
json:close()
vim.cmd('qall!')
