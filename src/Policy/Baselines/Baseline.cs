using System.Text;

namespace ApiXGuard.Policy;

/// <summary>
/// The secrets of a repository that are known and accepted, by fingerprint, and the salt of all its fingerprints.
/// Immutable and thread-safe.
/// </summary>
public sealed class Baseline
{
    /// <summary>Where the baseline lies, from the root of the repository.</summary>
    public const string DefaultPath = ".apixguard/baseline";

    private readonly HashSet<Fingerprint> _fingerprints;

    /// <summary>Makes a baseline.</summary>
    /// <param name="salt">The salt; <see langword="null"/> for none. Letters, digits, <c>-</c>, <c>_</c>, <c>.</c>, <c>+</c>, <c>/</c> and <c>=</c> only.</param>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentException">The salt holds another character.</exception>
    public Baseline(string? salt, IEnumerable<BaselineEntry> entries)
    {
        if (!string.IsNullOrEmpty(salt) && !BaselineReader.IsSalt(salt!))
            throw new ArgumentException("A salt holds letters, digits and -_.+/= only.", nameof(salt));
        Salt = string.IsNullOrEmpty(salt) ? null : salt;
        Key = FingerprintKey.OfSalt(Salt);
        Entries = [.. entries];
        _fingerprints = [.. Entries.Select(entry => entry.Fingerprint)];
    }

    /// <summary>A repository without a baseline.</summary>
    public static Baseline Empty { get; } = new(null, []);

    /// <summary>The salt, or <see langword="null"/>.</summary>
    public string? Salt { get; }

    /// <summary>The key of the repository's fingerprints.</summary>
    public FingerprintKey Key { get; }

    /// <summary>The entries, in the order of the file.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>Reads a baseline.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name, for errors.</param>
    public static PolicyResult<Baseline> Read(string text, string file) => BaselineReader.Read(text, file);

    /// <summary>Whether a secret is known.</summary>
    public bool Contains(Fingerprint fingerprint) => _fingerprints.Contains(fingerprint);

    /// <summary>
    /// The text of the file: the header, then the entries sorted by path, rule and fingerprint and each once, so that two branches that
    /// add entries merge by line.
    /// </summary>
    public string Format()
    {
        var text = new StringBuilder(BaselineReader.HeaderWord).Append(' ').Append(BaselineReader.Version);
        if (Salt is not null)
            text.Append(' ').Append(BaselineReader.SaltPrefix).Append(Salt);
        text.Append('\n')
            .Append("# Known secrets that are not reported again: fingerprint, rule, path, date, reason. Holds no secret itself.\n");
        var sorted = Entries
            .OrderBy(entry => entry.Path ?? string.Empty, StringComparer.Ordinal)
            .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
            .ThenBy(entry => entry.Fingerprint.Hex, StringComparer.Ordinal);
        var written = new HashSet<Fingerprint>();
        foreach (var entry in sorted)
        {
            if (written.Add(entry.Fingerprint))
                BaselineReader.AppendEntry(text, entry);
        }

        return text.ToString();
    }
}
