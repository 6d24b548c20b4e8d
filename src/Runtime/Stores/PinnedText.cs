using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>A secret text in memory that the collector does not move and that can be wiped, which a string cannot. Not thread-safe.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class PinnedText
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly char[] _characters;

    public PinnedText(string text)
    {
        _characters = GC.AllocateUninitializedArray<char>(text.Length, pinned: true);
        text.CopyTo(_characters);
    }

    /// <summary>Whether nothing of it is left; for tests.</summary>
    internal bool IsWiped => !_characters.AsSpan().ContainsAnyExcept('\0');

    public string Reveal() => new(_characters);

    public void Wipe() => CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(_characters.AsSpan()));

    public override string ToString() => Redact.Mark;
}
