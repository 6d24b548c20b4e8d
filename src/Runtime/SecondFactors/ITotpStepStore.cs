namespace ApiXGuard.Runtime;

/// <summary>
/// Remembers the last step whose code was accepted, per account, so that no code is accepted twice (RFC 6238, section 5.2). Put it where
/// every process that checks the same account's codes can reach it. Implementations are thread-safe.
/// </summary>
public interface ITotpStepStore
{
    /// <summary>
    /// Notes a step if it is later than the last one, in one atomic step: of any number of calls at once with the same arguments, one returns
    /// <see langword="true"/>.
    /// </summary>
    /// <param name="account">Whose codes these are.</param>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the step is later than all before it. A store that cannot tell throws, and the code is refused.</returns>
    ValueTask<bool> TryAdvanceAsync(string account, long step, CancellationToken cancellationToken = default);
}
