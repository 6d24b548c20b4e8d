using System.Net;
using System.Net.Sockets;

namespace ApiXGuard.Runtime;

/// <summary>Finds subjects that are used from unknown networks; <see cref="OriginAlertOptions"/> tells how. Thread-safe, with bounded memory.</summary>
internal sealed class OriginWatch(OriginAlertOptions options, TimeProvider clock)
{
    /// <summary>How many networks of one subject are learned, and how many alerts about it are remembered.</summary>
    internal const int MaximumNetworks = 256;

    private readonly BoundedTable<string, Origins> _subjects = new(options.MaximumSubjects, () => new Origins());

    /// <summary>How many subjects are remembered.</summary>
    internal int Watched => _subjects.Count;

    /// <summary>Whether events of this kind prove who acted, so that they may teach an origin.</summary>
    internal static bool IsProof(ApiXAuditKind kind) => kind is ApiXAuditKind.KeyAccessed or ApiXAuditKind.RequestSigned
        or ApiXAuditKind.RequestAccepted or ApiXAuditKind.KeyIssued or ApiXAuditKind.KeyRotated or ApiXAuditKind.KeyRevoked;

    /// <summary>Takes note of where an event came from.</summary>
    /// <param name="kind">What happened; <see cref="IsProof"/> holds.</param>
    /// <param name="subject">What it happened to; of bounded length.</param>
    /// <param name="origin">Where it came from; any text.</param>
    /// <returns>An alert where the origin is not known.</returns>
    internal ApiXAlert? Note(ApiXAuditKind kind, string subject, string origin)
    {
        var now = clock.GetTimestamp();
        var origins = _subjects.Get(subject, now);
        lock (origins)
        {
            origins.FirstAt ??= now;

            // Most events come from where the one before came from.
            if (string.Equals(origins.LastKnown, origin, StringComparison.Ordinal))
                return null;
            var address = AddressOf(origin);
            var network = address is null ? AuditText.Neutralise(origin) : NetworkOf(address).ToString();
            if (IsKnown(origins, subject, address, network, now))
            {
                origins.LastKnown = origin.Length <= AuditText.MaximumLength ? origin : null;
                return null;
            }

            if (origins.Alerted.TryGetValue(network, out var alertedAt) && clock.GetElapsedTime(alertedAt, now) < options.CoolDown)
                return null;
            if (origins.Alerted.Count >= MaximumNetworks && !origins.Alerted.ContainsKey(network))
                origins.Alerted.Remove(origins.Alerted.MinBy(alert => alert.Value).Key);
            origins.Alerted[network] = now;
            return new ApiXAlert
            {
                Kind = ApiXAlertKind.UnknownOrigin,
                EventKind = kind,
                Subject = AuditText.Neutralise(subject),
                Time = clock.GetUtcNow(),
                Origin = network,
            };
        }
    }

    private bool IsKnown(Origins origins, string subject, IPAddress? address, string network, long now)
    {
        if (address is not null && options.KnownFor(subject) is { } known)
        {
            foreach (var candidate in known)
            {
                if (candidate.Contains(address))
                    return true;
            }

            return false;
        }

        if (origins.Learned.Contains(network))
            return true;
        return clock.GetElapsedTime(origins.FirstAt.GetValueOrDefault(), now) < options.LearningPeriod
            && origins.Learned.Count < MaximumNetworks
            && origins.Learned.Add(network);
    }

    // A number alone would be read as an address too; whoever writes one means something else.
    private static IPAddress? AddressOf(string origin)
    {
        if (origin.Length > 64 || origin.AsSpan().IndexOfAny('.', ':') < 0 || !IPEndPoint.TryParse(origin, out var endPoint))
            return null;
        var address = endPoint.Address;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address is { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: not 0 } ? new IPAddress(address.GetAddressBytes()) : address;
    }

    private IPNetwork NetworkOf(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        var length = address.AddressFamily is AddressFamily.InterNetwork ? options.PrefixLength : options.PrefixLengthV6;
        for (var index = 0; index < bytes.Length; index++)
        {
            var kept = Math.Clamp(length - (index * 8), 0, 8);
            bytes[index] &= (byte)(0xFF00 >> kept);
        }

        return new IPNetwork(new IPAddress(bytes), length);
    }

    /// <summary>What is remembered of one subject.</summary>
    private sealed class Origins : BoundedTable<string, Origins>.Entry
    {
        internal long? FirstAt { get; set; }

        internal string? LastKnown { get; set; }

        internal HashSet<string> Learned { get; } = new(StringComparer.Ordinal);

        internal Dictionary<string, long> Alerted { get; } = new(StringComparer.Ordinal);
    }
}
