// Whether the program in this container lives: exit code 0 or 1. Asked by the container's health check, without curl.
const port = process.env.PIGMEU_HEALTH_PORT ?? process.env.PIGMEU_PORT ?? '4600'
const answer = await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(4_000) }).catch(
  (thrown) => ({ ok: false, status: thrown instanceof Error ? thrown.message : String(thrown) }),
)
if (!answer.ok) console.error(`/health/live on port ${port}: ${answer.status}`)
process.exitCode = answer.ok ? 0 : 1
