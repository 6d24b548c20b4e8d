namespace ApiXGuard.Runtime;

/// <summary>A Vault token and its lease.</summary>
internal sealed class VaultToken(string token, TimeSpan lease, bool renewable)
{
    public PinnedText Text { get; } = new(token);

    /// <summary>How long it lives from when Vault said so; zero for no known end.</summary>
    public TimeSpan Lease { get; } = lease;

    public bool IsRenewable { get; } = renewable;

    public override string ToString() => Redact.Mark;
}
