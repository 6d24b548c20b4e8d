using System.Diagnostics.CodeAnalysis;

namespace ApiXGuard.Runtime;

/// <summary>
/// The addresses of a service's regions, for clients that choose by the region in their key. A region is only ever looked up: a host name
/// made from it would let whoever writes the key choose the host. Immutable and thread-safe.
/// </summary>
public sealed class ApiKeyRegions
{
    private readonly Dictionary<string, Uri> _addresses;
    private readonly Uri? _otherwise;

    /// <summary>Makes the list.</summary>
    /// <param name="addresses">The base address of each region: absolute HTTPS addresses, or HTTP on loopback.</param>
    /// <param name="otherwise">The base address for keys without a region; <see langword="null"/> to refuse them.</param>
    /// <exception cref="ArgumentException">A region is not of the form, or an address is not absolute HTTPS.</exception>
    public ApiKeyRegions(IEnumerable<KeyValuePair<string, Uri>> addresses, Uri? otherwise = null)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        _addresses = new Dictionary<string, Uri>(addresses, StringComparer.Ordinal);
        _otherwise = otherwise;
        foreach (var (region, address) in _addresses)
        {
            if (!ApiKeyFormat.IsRegion(region))
                throw new ArgumentException("A region is two to twenty of a-z, 0-9 and -, a letter first.", nameof(addresses));
            Check(address, nameof(addresses));
        }

        if (otherwise is not null)
            Check(otherwise, nameof(otherwise));
    }

    /// <summary>Looks up the address for a key.</summary>
    /// <param name="apiKey">The key; any text.</param>
    /// <param name="address">The base address of its region.</param>
    /// <returns>Whether the text is a key and its region is in the list.</returns>
    public bool TryGetAddress(ReadOnlySpan<char> apiKey, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        if (!ApiKeyFormat.TryParse(apiKey, out var key))
            return false;
        if (key.Region is null)
            address = _otherwise;
        else
            _addresses.TryGetValue(key.Region, out address);
        return address is not null;
    }

    private static void Check(Uri address, string argument)
    {
        if (address is null || !address.IsAbsoluteUri
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            throw new ArgumentException("An address is absolute and HTTPS, or HTTP on loopback.", argument);
        }
    }
}
