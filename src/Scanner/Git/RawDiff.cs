using System.Text;

namespace ApiXGuard.Scanner.Git;

/// <summary>Reads what <c>git diff-index --raw -z --no-renames</c> writes.</summary>
internal static class RawDiff
{
    /// <summary>The changes, in git's order.</summary>
    /// <exception cref="GitException">The text is not such output.</exception>
    public static List<IndexChange> Parse(ReadOnlySpan<byte> text)
    {
        // ":<old mode> <new mode> <old id> <new id> <status>\0<path>\0"
        var changes = new List<IndexChange>();
        while (!text.IsEmpty)
        {
            var header = Next(ref text);
            var path = Next(ref text);
            var fields = Encoding.ASCII.GetString(header).Split(' ');
            if (fields.Length != 5 || fields[0].Length < 2 || fields[0][0] != ':' || fields[4].Length == 0)
                throw Unexpected();
            var newKind = fields[4][0] == 'U' ? EntryKind.Unmerged : KindOf(fields[1]);
            changes.Add(new IndexChange(Encoding.UTF8.GetString(path), KindOf(fields[0].AsSpan(1)), fields[2], newKind, fields[3]));
        }

        return changes;
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)0);
        if (end < 0)
            throw Unexpected();
        var part = text[..end];
        text = text[(end + 1)..];
        return part;
    }

    private static EntryKind KindOf(ReadOnlySpan<char> mode) => mode switch
    {
        "000000" => EntryKind.None,
        "120000" => EntryKind.Link,
        "160000" => EntryKind.Submodule,
        _ when mode.StartsWith("100") => EntryKind.File,
        _ => throw Unexpected(),
    };

    private static GitException Unexpected() => new("git diff-index gave output that could not be understood");
}
