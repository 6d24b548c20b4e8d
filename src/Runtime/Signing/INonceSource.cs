namespace ApiXGuard.Runtime;

/// <summary>Gives the nonces of signed requests. Implementations are thread-safe.</summary>
public interface INonceSource
{
    /// <summary>Fills a span with letters and digits (<c>A-Z</c>, <c>a-z</c>, <c>0-9</c>) that nobody can foretell.</summary>
    /// <param name="nonce">The span to fill; 32 characters for a request.</param>
    void Fill(Span<char> nonce);
}
