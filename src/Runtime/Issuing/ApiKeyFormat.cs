using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ApiXGuard.Runtime;

/// <summary>
/// The parts of an issued API key that may be shown. A key is <c>PREFIX_ENV_ID_RANDOM</c>, six checksum characters, and perhaps
/// <c>-REGION</c>: prefix two to eight lower-case letters; <c>live</c> or <c>test</c>; a public id of 12 and a secret of 43 letters and
/// digits; <see cref="ApiKeyChecksum"/> of all of that; a region of two to twenty lower-case letters, digits and hyphens, a letter first.
/// The secret is never kept here. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Never build a host name from <see cref="Region"/>: whoever sends a key chooses it, and the checksum does not cover it. Look it up in a
/// list of your own, as <see cref="ApiKeyRegions"/> does.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiKeyFormat
{
    /// <summary>The prefix of keys unless a service chooses its own.</summary>
    public const string DefaultPrefix = "apix";

    /// <summary>How many characters the public id has.</summary>
    public const int IdLength = 12;

    /// <summary>How many characters the secret part has: a little over 256 bits.</summary>
    public const int RandomLength = 43;

    /// <summary>How many characters the longest key has.</summary>
    public const int MaximumLength = MaximumPrefixLength + EnvironmentPart + 1 + IdLength + 1 + RandomLength + ApiKeyChecksum.Length + 1 + MaximumRegionLength;

    private const int MinimumPrefixLength = 2;
    private const int MaximumPrefixLength = 8;
    private const int MinimumRegionLength = 2;
    private const int MaximumRegionLength = 20;
    private const int EnvironmentPart = 5;
    private const string Live = "_live_";
    private const string Test = "_test_";

    private ApiKeyFormat(string prefix, ApiKeyEnvironment environment, string id, string? region)
    {
        Prefix = prefix;
        Environment = environment;
        Id = id;
        Region = region;
    }

    /// <summary>Names the service that issued the key.</summary>
    public string Prefix { get; }

    /// <summary>Where the key may be used.</summary>
    public ApiKeyEnvironment Environment { get; }

    /// <summary>The public id: finds the record; safe to log and to show.</summary>
    public string Id { get; }

    /// <summary>What stands after the checksum; <see langword="null"/> for nothing. Sent by the caller: not to be trusted.</summary>
    public string? Region { get; }

    /// <summary>Reads a key and checks its checksum.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="key">The parts that may be shown.</param>
    /// <returns>Whether the text has the form of an issued key and the right checksum.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out ApiKeyFormat? key) => TryParse(text, out key, out _);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out ApiKeyFormat?)"/>
    /// <param name="text">Any text.</param>
    /// <param name="key">The parts that may be shown.</param>
    /// <param name="status">Tells a malformed text from a wrong checksum.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out ApiKeyFormat? key, out ApiKeyParseStatus status)
    {
        key = null;
        status = ApiKeyParseStatus.Malformed;
        if (text.Length > MaximumLength)
            return false;

        var prefixLength = text.IndexOf('_');
        if (prefixLength < 0 || !IsPrefix(text[..prefixLength]))
            return false;
        var rest = text[prefixLength..];
        ApiKeyEnvironment environment;
        if (rest.StartsWith(Live, StringComparison.Ordinal))
            environment = ApiKeyEnvironment.Live;
        else if (rest.StartsWith(Test, StringComparison.Ordinal))
            environment = ApiKeyEnvironment.Test;
        else
            return false;

        rest = rest[Live.Length..];
        if (rest.Length < IdLength + 1 + RandomLength + ApiKeyChecksum.Length)
            return false;
        var id = rest[..IdLength];
        var secret = rest.Slice(IdLength + 1, RandomLength + ApiKeyChecksum.Length);
        if (rest[IdLength] != '_' || !IsBase62(id) || !IsBase62(secret))
            return false;
        var region = rest[(IdLength + 1 + secret.Length)..];
        if (!region.IsEmpty && (region[0] != '-' || !IsRegion(region[1..])))
            return false;

        var covered = text.Length - region.Length - ApiKeyChecksum.Length;
        Span<char> checksum = stackalloc char[ApiKeyChecksum.Length];
        ApiKeyChecksum.Write(text[..covered], checksum);
        if (!text.Slice(covered, ApiKeyChecksum.Length).SequenceEqual(checksum))
        {
            status = ApiKeyParseStatus.ChecksumFailed;
            return false;
        }

        status = ApiKeyParseStatus.Valid;
        key = new ApiKeyFormat(
            text[..prefixLength].ToString(), environment, id.ToString(), region.IsEmpty ? null : region[1..].ToString());
        return true;
    }

    /// <summary>Reads a key and checks its checksum.</summary>
    /// <param name="text">The key.</param>
    /// <returns>The parts that may be shown.</returns>
    /// <exception cref="FormatException">The text is not an issued key; the message does not repeat it.</exception>
    public static ApiKeyFormat Parse(ReadOnlySpan<char> text) => TryParse(text, out var key, out var status)
        ? key
        : throw new FormatException(status == ApiKeyParseStatus.ChecksumFailed
            ? "The API key's checksum is wrong: a character was lost or changed. Copy the key anew."
            : "The API key has not the form PREFIX_live_ID_SECRET or PREFIX_test_ID_SECRET. Copy the whole key.");

    /// <summary>Whether a text can be the prefix of keys: two to eight lower-case ASCII letters.</summary>
    /// <param name="text">The text.</param>
    public static bool IsPrefix(ReadOnlySpan<char> text) =>
        text.Length is >= MinimumPrefixLength and <= MaximumPrefixLength && !text.ContainsAnyExceptInRange('a', 'z');

    /// <summary>Whether a text can be a region: two to twenty lower-case ASCII letters, digits and hyphens, a letter first.</summary>
    /// <param name="text">The text.</param>
    public static bool IsRegion(ReadOnlySpan<char> text)
    {
        if (text.Length is < MinimumRegionLength or > MaximumRegionLength || !char.IsAsciiLetterLower(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        }

        return true;
    }

    /// <summary>Whether a text can be the public id of a key: twelve ASCII letters and digits.</summary>
    /// <param name="text">The text.</param>
    public static bool IsId(ReadOnlySpan<char> text) => text.Length == IdLength && IsBase62(text);

    /// <summary>Gives the key with its secret redacted.</summary>
    public override string ToString() => $"{Prefix}{Part(Environment)}{Id}_{Redact.Mark}{(Region is null ? "" : "-" + Region)}";

    internal static string Part(ApiKeyEnvironment environment) => environment switch
    {
        ApiKeyEnvironment.Live => Live,
        ApiKeyEnvironment.Test => Test,
        _ => throw new ArgumentOutOfRangeException(nameof(environment), environment, "An environment is live or test."),
    };

    private static bool IsBase62(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }

        return true;
    }
}
