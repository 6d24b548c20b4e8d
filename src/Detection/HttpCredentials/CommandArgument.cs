namespace ApiXGuard.Detection.HttpCredentials;

/// <summary>One argument of a command, as a span of the text.</summary>
internal readonly record struct CommandArgument(int Start, int Length, bool IsQuoted)
{
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> text) => text.Slice(Start, Length);
}
