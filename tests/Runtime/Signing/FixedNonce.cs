namespace ApiXGuard.Runtime.Tests.Signing;

/// <summary>Gives the same nonce each time.</summary>
internal sealed class FixedNonce(string nonce) : INonceSource
{
    public void Fill(Span<char> destination) => nonce.CopyTo(destination);
}
