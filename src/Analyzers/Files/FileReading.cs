using System.Runtime.CompilerServices;
using System.Text;
using ApiXGuard.Analyzers.Policies;
using ApiXGuard.Analyzers.Values;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Files;

/// <summary>
/// What an additional file holds: its secrets, judged as the scanner judges the file, its configuration keys and its inline allows. Read
/// once for each text, however many compilations see it. Thread-safe.
/// </summary>
internal sealed class FileReading
{
    /// <summary>Larger files are the scanner's to read.</summary>
    public const int Longest = 1 << 20;

    // What was read hangs on the text, and goes with it.
    private static readonly ConditionalWeakTable<SourceText, Dictionary<(SecretScanner, FingerprintKey, PathKind), FileReading>> Known = new();

    private FileReading(IReadOnlyList<FileSecret> secrets, IReadOnlyList<ConfigurationKey> keys, InlineAllowSet allows)
    {
        Secrets = secrets;
        Keys = keys;
        Allows = allows;
    }

    /// <summary>The secrets, by place, of every confidence.</summary>
    public IReadOnlyList<FileSecret> Secrets { get; }

    /// <summary>The configuration keys with values, by place.</summary>
    public IReadOnlyList<ConfigurationKey> Keys { get; }

    /// <summary>The inline allows.</summary>
    public InlineAllowSet Allows { get; }

    /// <summary>Reads a file; <see langword="null"/> where it cannot be read as a text or is too large.</summary>
    public static FileReading? Of(ProjectFile file, RepositoryPolicy policy, CancellationToken cancellationToken)
    {
        if (FileKinds.IsKeyFile(file.Path) || file.Text.GetText(cancellationToken) is not { Length: <= Longest } text)
            return null;
        var readings = Known.GetValue(text, static _ => []);
        var key = (policy.Scanner, policy.Decider.Key, file.Place);
        lock (readings)
        {
            if (!readings.TryGetValue(key, out var reading))
                readings.Add(key, reading = Read(text, file, policy, cancellationToken));
            return reading;
        }
    }

    private static FileReading Read(SourceText text, ProjectFile file, RepositoryPolicy policy, CancellationToken cancellationToken)
    {
        var content = text.ToString();
        var bytes = Encoding.UTF8.GetBytes(content);
        var keys = ConfigurationKeys.Read(content, file.Path, file.Place.Language);
        var matches = policy.Scanner.FindMatches(bytes, new JudgeContext { Path = file.Place }, cancellationToken).Matches;
        var secrets = new List<FileSecret>(matches.Count);
        var (at, units) = (0, 0);
        foreach (var match in matches)
        {
            units += Encoding.UTF8.GetCharCount(bytes, at, match.Start - at);
            at = match.Start;
            var span = new TextSpan(units, Encoding.UTF8.GetCharCount(bytes, at, match.Length));
            var secret = new LiteralSecret(match.Rule, match.Confidence, match.Validity, Fingerprint.Of(match.Secret.Bytes, policy.Decider.Key), IsWhole: false);
            secrets.Add(new FileSecret(secret, span, match.StartLine, match.EndLine, ConfigurationKeys.Around(keys, span))
            {
                PublishedName = match.Rule.IsPublicText ? content.Substring(span.Start, span.Length) : null,
            });
        }

        return new FileReading(secrets, keys, InlineAllowSet.Read(bytes, policy.Scanner.Catalogue));
    }
}
