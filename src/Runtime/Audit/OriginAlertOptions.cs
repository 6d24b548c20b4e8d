using System.Net;

namespace ApiXGuard.Runtime;

/// <summary>
/// Which origins are known for a subject. Watched are events that prove who acted (keys given out, requests signed and accepted, keys
/// issued, rotated and revoked) and have an <see cref="ApiXAuditEvent.Origin"/>; never rejected requests, which anybody can send.
/// </summary>
/// <remarks>
/// A subject with known networks, its own or those for all, is used from anywhere else: an alert. For any other subject, networks are learned
/// for <see cref="LearningPeriod"/> from its first event, and later events from other networks alert. What was learned lives in memory and is
/// learned anew after a restart: whoever has a key then is known. So give the known networks where you can. An origin that is no address is
/// learned as it is written.
/// </remarks>
public sealed class OriginAlertOptions
{
    private readonly Dictionary<string, List<IPNetwork>> _bySubject = new(StringComparer.Ordinal);
    private readonly List<IPNetwork> _forAll = [];
    private TimeSpan _learningPeriod = TimeSpan.FromDays(7);
    private TimeSpan _coolDown = TimeSpan.FromDays(1);
    private int _prefixLength = 24;
    private int _prefixLengthV6 = 48;
    private int _maximumSubjects = 10_000;

    /// <summary>How long origins of a subject are learned: zero to not learn, so that all but known networks alert; at most 10 years; 7 days unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan LearningPeriod
    {
        get => _learningPeriod;
        set => _learningPeriod = OptionRange.Require(value, TimeSpan.Zero, TimeSpan.FromDays(3650));
    }

    /// <summary>The least time between two alerts about the same network of the same subject: zero to 10 years; 1 day unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan CoolDown
    {
        get => _coolDown;
        set => _coolDown = OptionRange.Require(value, TimeSpan.Zero, TimeSpan.FromDays(3650));
    }

    /// <summary>How many bits of an IPv4 address make the network that is learned and told: 0 to 32; 24 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int PrefixLength
    {
        get => _prefixLength;
        set => _prefixLength = OptionRange.Require(value, 0, 32);
    }

    /// <summary>How many bits of an IPv6 address make the network that is learned and told: 0 to 128; 48 unless set, what one site has (RFC 6177).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int PrefixLengthV6
    {
        get => _prefixLengthV6;
        set => _prefixLengthV6 = OptionRange.Require(value, 0, 128);
    }

    /// <summary>How many subjects are watched at most: 1 to 1,000,000; 10,000 unless set. Beyond that, the quarter that was seen least recently is forgotten.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int MaximumSubjects
    {
        get => _maximumSubjects;
        set => _maximumSubjects = OptionRange.Require(value, 1, 1_000_000);
    }

    /// <summary>Makes a network known for every subject that has none of its own.</summary>
    /// <param name="network">The network in CIDR notation, such as <c>10.0.0.0/8</c>, or one address.</param>
    /// <returns>These options.</returns>
    /// <exception cref="FormatException">The text is no network.</exception>
    public OriginAlertOptions AddKnownNetwork(string network)
    {
        _forAll.Add(Parse(network));
        return this;
    }

    /// <summary>Makes a network known for one subject.</summary>
    /// <param name="subject">The subject, as events name it.</param>
    /// <param name="network">The network in CIDR notation, such as <c>10.0.0.0/8</c>, or one address.</param>
    /// <returns>These options.</returns>
    /// <exception cref="FormatException">The text is no network.</exception>
    public OriginAlertOptions AddKnownNetwork(string subject, string network)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        var parsed = Parse(network);
        if (!_bySubject.TryGetValue(subject, out var networks))
            _bySubject[subject] = networks = [];
        networks.Add(parsed);
        return this;
    }

    /// <summary>The networks known for a subject; <see langword="null"/> where they are to be learned.</summary>
    internal IReadOnlyList<IPNetwork>? KnownFor(string subject) =>
        _bySubject.TryGetValue(subject, out var networks) ? networks : _forAll.Count > 0 ? _forAll : null;

    private static IPNetwork Parse(string network)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(network);
        // Newer versions of the base library clear bits after the prefix; here they are refused everywhere, since one of both is a mistake.
        if (IPNetwork.TryParse(network, out var parsed)
            && IPAddress.TryParse(network.AsSpan(0, network.IndexOf('/', StringComparison.Ordinal)), out var written)
            && written.Equals(parsed.BaseAddress))
        {
            return parsed;
        }

        if (IPAddress.TryParse(network, out var address))
        {
            address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new IPAddress(address.GetAddressBytes());
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        throw new FormatException(
            $"'{AuditText.Neutralise(network)}' is no network in CIDR notation. Write it as in 10.0.0.0/8 or 2001:db8::/32, with no bit set after the prefix.");
    }
}
