namespace ApiXGuard.Runtime;

/// <summary>
/// Remembers the last accepted steps in this process; a restart forgets them, so a code can be used once more within its period then.
/// Thread-safe. Holds one number per account; accounts come from your code, not from callers.
/// </summary>
public sealed class InMemoryTotpStepStore : ITotpStepStore
{
    private readonly Dictionary<string, long> _steps = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<bool> TryAdvanceAsync(string account, long step, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        lock (_steps)
        {
            if (_steps.TryGetValue(account, out var last) && step <= last)
                return ValueTask.FromResult(false);
            _steps[account] = step;
            return ValueTask.FromResult(true);
        }
    }
}
