using System.Diagnostics;

namespace ApiXGuard.Runtime;

/// <summary>
/// A key that was just issued: the one time that it can be read. <see cref="ToString"/>, the debugger and serializers do not show it.
/// Immutable and thread-safe.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class IssuedApiKey
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ApiXKeys _keys;

    internal IssuedApiKey(ApiKeyRecord record, ApiXKeys keys)
    {
        Record = record;
        _keys = keys;
    }

    /// <summary>What is kept of it.</summary>
    public ApiKeyRecord Record { get; }

    /// <summary>Gives both keys, to be shown or handed over once. They are not kept anywhere in clear text.</summary>
    public ApiXKeys Reveal() => _keys;

    /// <summary>Gives the id, and no key.</summary>
    public override string ToString() => $"{nameof(IssuedApiKey)} {{ {nameof(ApiKeyRecord.Id)} = {Record.Id}, Keys = {Redact.Mark} }}";
}
