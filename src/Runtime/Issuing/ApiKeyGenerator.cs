using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>
/// Makes API keys in the form of <see cref="ApiKeyFormat"/>, and app keys. Characters are drawn from a cryptographic source by rejection,
/// so that each is equally likely. Thread-safe as far as the source is; the default is.
/// </summary>
public sealed class ApiKeyGenerator
{
    // Four times 62: a byte from here on would favour the first characters.
    private const int Unbiased = 248;

    private readonly RandomNumberGenerator? _source;

    /// <summary>Makes a generator.</summary>
    /// <param name="source">Where random bytes come from; <see langword="null"/> for the system's cryptographic source. Not disposed here.</param>
    public ApiKeyGenerator(RandomNumberGenerator? source = null) => _source = source;

    /// <summary>Makes an API key.</summary>
    /// <param name="prefix">Two to eight lower-case ASCII letters.</param>
    /// <param name="environment">Where the key may be used.</param>
    /// <param name="region">Two to twenty lower-case ASCII letters, digits and hyphens, a letter first; <see langword="null"/> for none.</param>
    /// <returns>The key, its secret with a little over 256 bits.</returns>
    /// <exception cref="ArgumentException">The prefix or the region is not of the form.</exception>
    public string CreateApiKey(
        string prefix = ApiKeyFormat.DefaultPrefix, ApiKeyEnvironment environment = ApiKeyEnvironment.Live, string? region = null)
    {
        if (!ApiKeyFormat.IsPrefix(prefix))
            throw new ArgumentException("A prefix is two to eight lower-case letters a-z.", nameof(prefix));
        if (region is not null && !ApiKeyFormat.IsRegion(region))
            throw new ArgumentException("A region is two to twenty of a-z, 0-9 and -, a letter first.", nameof(region));

        Span<char> buffer = stackalloc char[ApiKeyFormat.MaximumLength];
        var length = 0;
        Append(prefix, buffer, ref length);
        Append(ApiKeyFormat.Part(environment), buffer, ref length);
        Fill(buffer.Slice(length, ApiKeyFormat.IdLength));
        length += ApiKeyFormat.IdLength;
        buffer[length++] = '_';
        Fill(buffer.Slice(length, ApiKeyFormat.RandomLength));
        length += ApiKeyFormat.RandomLength;
        ApiKeyChecksum.Write(buffer[..length], buffer[length..]);
        length += ApiKeyChecksum.Length;
        if (region is not null)
        {
            buffer[length++] = '-';
            Append(region, buffer, ref length);
        }

        var key = new string(buffer[..length]);
        buffer.Clear();
        return key;
    }

    /// <summary>Makes an app key: 43 letters and digits, a little over 256 bits.</summary>
    public string CreateAppKey()
    {
        Span<char> buffer = stackalloc char[ApiKeyFormat.RandomLength];
        Fill(buffer);
        var key = new string(buffer);
        buffer.Clear();
        return key;
    }

    private static void Append(ReadOnlySpan<char> part, Span<char> buffer, ref int length)
    {
        part.CopyTo(buffer[length..]);
        length += part.Length;
    }

    private void Fill(Span<char> characters)
    {
        Span<byte> bytes = stackalloc byte[64];
        var filled = 0;
        while (filled < characters.Length)
        {
            if (_source is null)
                RandomNumberGenerator.Fill(bytes);
            else
                _source.GetBytes(bytes);
            foreach (var b in bytes)
            {
                if (b >= Unbiased)
                    continue;
                characters[filled++] = ApiKeyChecksum.Digits[b % 62];
                if (filled == characters.Length)
                    break;
            }
        }

        CryptographicOperations.ZeroMemory(bytes);
    }
}
