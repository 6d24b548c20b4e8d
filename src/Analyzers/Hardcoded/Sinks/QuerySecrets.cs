using System.Text;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Values;
using ApiXGuard.Detection;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>Finds secrets in the query of a URL by the names of its parameters, also of those that the scanner does not look at.</summary>
internal static class QuerySecrets
{
    private const int MostParameters = 64;
    private const int MostText = 1 << 16;

    /// <summary>The secrets in the query of a URL.</summary>
    public static IEnumerable<LiteralSecret> In(GuardCompilation guard, string text, SourceFile file)
    {
        var at = text.IndexOf('?');
        if (at < 0 || text.Length > MostText)
            yield break;
        var parameters = 0;
        while (at >= 0 && at < text.Length && ++parameters <= MostParameters)
        {
            var start = at + 1;
            var end = text.IndexOfAny(['&', ' ', '"', '\'', '<', '>', '\n', '#'], start);
            var equals = text.IndexOf('=', start, (end < 0 ? text.Length : end) - start);
            if (equals > start)
            {
                var name = text.Substring(start, equals - start);
                var value = text.Substring(equals + 1, (end < 0 ? text.Length : end) - equals - 1);
                if (EntryNames.IsSecretParameter(name) && !StandIns.IsStandIn(value) && IsRandom(guard, value, file))
                    yield return SinkJudge.Make(guard, "url-query-secret", Encoding.UTF8.GetBytes(value), Confidence.Medium, file);
            }

            at = end >= 0 && text[end] == '&' ? end : -1;
        }
    }

    /// <summary>Whether a value that is given under a name may be its secret: short names serve many ends.</summary>
    public static bool IsBelievable(GuardCompilation guard, string name, string value, SourceFile file) =>
        EntryNames.Plain(name) is not ("key" or "code" or "token" or "sig" or "signature" or "auth" or "pass" or "appid") || IsRandom(guard, value, file);

    // Asked under a name that promises a secret, the engine says whether the value is one.
    private static bool IsRandom(GuardCompilation guard, string value, SourceFile file) =>
        value.Length >= LiteralJudge.Shortest
        && guard.Policy.Scanner.JudgeNamedValue("apiKey", Encoding.UTF8.GetBytes(value), new JudgeContext { Path = new PathKind(file.Kind.Language, PathTraits.None), IsDecoded = true })
            is { Judgement.Confidence: >= Confidence.Medium };
}
