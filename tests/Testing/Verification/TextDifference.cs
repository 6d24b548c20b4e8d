using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

internal static class TextDifference
{
    /// <summary>Fails with the lines that differ, expected ones behind a minus and actual ones behind a plus.</summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string message)
    {
        if (expected != actual)
            verifier.Fail($"{message}{Environment.NewLine}{Between(expected, actual)}");
    }

    private static string Between(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
            start++;
        var end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
            end++;

        var text = new StringBuilder();
        Append(text, "  ", left.AsSpan(0, start));
        Append(text, "- ", left.AsSpan(start, left.Length - end - start));
        Append(text, "+ ", right.AsSpan(start, right.Length - end - start));
        Append(text, "  ", left.AsSpan(left.Length - end));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string mark, ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            text.Append(mark).Append(line.Replace("\r", "<CR>", StringComparison.Ordinal)).AppendLine();
    }
}
