using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary>Reads a Secret in JSON, alone or in a list.</summary>
internal static class KubernetesJson
{
    private const int Window = 16 * 1024;
    private const int MostKinds = 4;

    /// <summary>Proposes the values of the object in which <c>kind</c> stands.</summary>
    public static void Propose(SecretRule rule, ReadOnlySpan<byte> text, int kind, CandidateList found)
    {
        var at = Open(text, kind);
        if (at < 0)
            return;
        var (depth, kinds) = (0, 0);
        var end = Math.Min(text.Length, kind + Window);
        for (; at < end; at++)
        {
            var b = text[at];
            if (b is (byte)'{' or (byte)'[')
                depth++;
            else if (b is (byte)'}' or (byte)']' && --depth == 0)
                return;
            if (b != (byte)'"')
                continue;
            var close = Close(text, at + 1, end);
            if (close < 0)
                return;
            var name = text.Slice(at + 1, close - at - 1);
            at = close;
            if (name.SequenceEqual("kind"u8) && ++kinds > MostKinds)
                return;
            if (depth == 1 && (name.SequenceEqual("data"u8) || name.SequenceEqual("stringData"u8)))
                at = ProposeMembers(rule, text, at + 1, end, found);
        }
    }

    // The brace around a place; -1 where there is none near, or an earlier kind would find it as well.
    private static int Open(ReadOnlySpan<byte> text, int at)
    {
        var depth = 0;
        var limit = Math.Max(0, at - Window);
        for (var i = at - 1; i >= limit; i--)
        {
            if (text[i] is (byte)'}' or (byte)']')
                depth++;
            else if (text[i] is (byte)'{' or (byte)'[' && depth-- == 0)
                return text[i] == (byte)'{' ? i : -1;
            else if (depth == 0 && text[i] == (byte)'"' && text.Slice(i + 1).StartsWith("kind\""u8))
                return -1;
        }

        return -1;
    }

    private static int ProposeMembers(SecretRule rule, ReadOnlySpan<byte> text, int at, int end, CandidateList found)
    {
        var (nameStart, nameLength) = (0, 0);
        var isOpen = false;
        for (; at < end; at++)
        {
            var b = text[at];
            if (b == (byte)'{')
            {
                if (isOpen)
                    return at - 1;
                isOpen = true;
            }
            else if (b == (byte)'}')
            {
                return isOpen ? at : at - 1;
            }
            else if (b == (byte)',')
            {
                nameLength = 0;
            }
            else if (b == (byte)'"')
            {
                var close = isOpen ? Close(text, at + 1, end) : -1;
                if (close < 0)
                    return at - 1;
                if (nameLength > 0 && close - at > 4)
                    found.Add(new Candidate(rule, at + 1, close - at - 1) { NameStart = nameStart, NameLength = nameLength, Syntax = ValueSyntax.Quoted });
                (nameStart, nameLength) = (at + 1, close - at - 1);
                at = close;
            }
            else if (b != (byte)':' && !Ascii.IsSpace(b))
            {
                return at;
            }
        }

        return at;
    }

    private static int Close(ReadOnlySpan<byte> text, int at, int end)
    {
        for (; at < end; at++)
        {
            if (text[at] == (byte)'\\')
                at++;
            else if (text[at] == (byte)'"')
                return at;
        }

        return -1;
    }
}
