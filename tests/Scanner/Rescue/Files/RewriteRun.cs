using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Rescue.Files;

namespace ApiXGuard.Scanner.Tests.Rescue.Files;

/// <summary>A value taken out of a text by the rewriter of its file's name.</summary>
internal static class RewriteRun
{
    /// <summary>A token that the scanner finds, made up and in parts.</summary>
    public const string Token = "ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6o";

    /// <summary>A password, made up and in parts.</summary>
    public const string Password = "kR7v" + "Pq2Lx9Zt";

    public static RewriteResult Of(string path, string text, string secret = Token, Encoding? encoding = null, bool hasMark = false)
    {
        encoding ??= new UTF8Encoding(false);
        byte[] content = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var start = content.AsSpan().IndexOf(encoding.GetBytes(secret));
        Assert.True(start >= 0, "the text does not hold the secret");
        return ValueRewriters.Rewrite(path, content, start, encoding.GetByteCount(secret));
    }

    /// <summary>The new text, of a rewriting that was done.</summary>
    public static string TextOf(string path, string text, string secret = Token)
    {
        var result = Of(path, text, secret);
        Assert.True(result.IsRewritten, result.Reason);
        return Encoding.UTF8.GetString(result.Content);
    }

    /// <summary>The reason, of a rewriting that was refused; it never repeats the secret.</summary>
    public static string RefusalOf(string path, string text, string secret = Token)
    {
        var result = Of(path, text, secret);
        Assert.False(result.IsRewritten);
        Assert.DoesNotContain(secret, result.Reason, StringComparison.Ordinal);
        return result.Reason;
    }

    /// <summary>
    /// Takes out whatever the scanner finds in a file, one after the other, as the command does; nothing is left to be found.
    /// </summary>
    public static (string Text, List<RewriteResult> Results) Everything(string path, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var results = new List<RewriteResult>();
        while (SecretScanner.Default.FindMatches(content, JudgeContext.ForPath(path)).Matches.FirstOrDefault(match => match.Confidence >= Confidence.Medium) is { } match)
        {
            var result = ValueRewriters.Rewrite(path, content, match.Start, match.Length);
            Assert.True(result.IsRewritten, result.Reason);
            Assert.True(results.Count < 20, "the scanner still finds what was taken out");
            results.Add(result);
            content = result.Content;
        }

        Assert.NotEmpty(results);
        return (Encoding.UTF8.GetString(content), results);
    }
}
