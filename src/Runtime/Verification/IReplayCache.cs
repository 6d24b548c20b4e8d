namespace ApiXGuard.Runtime;

/// <summary>Remembers which signatures were accepted, so that none is accepted twice. Implementations are thread-safe.</summary>
public interface IReplayCache
{
    /// <summary>
    /// Notes a signature if it was not there, in one atomic step: of any number of calls at once with the same arguments, one returns
    /// <see langword="true"/>.
    /// </summary>
    /// <param name="apiKey">The API key of the request.</param>
    /// <param name="signature">The signature, lower-case hexadecimal.</param>
    /// <param name="lifetime">How long to remember it; whole seconds, at least one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the signature is new. A cache that cannot tell throws, and the request is refused.</returns>
    ValueTask<bool> TryAddAsync(string apiKey, string signature, TimeSpan lifetime, CancellationToken cancellationToken = default);
}
