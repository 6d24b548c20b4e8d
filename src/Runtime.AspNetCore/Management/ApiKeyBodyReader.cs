using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>Reads bodies from the bytes whose signature was verified, and names the member that is wrong.</summary>
internal static class ApiKeyBodyReader
{
    private const string WholeBody = "body";
    private const int LongestName = 40;

    /// <summary>Reads a body; one that is not there is an empty one.</summary>
    public static bool TryRead<T>(HttpContext context, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? body, [NotNullWhen(false)] out IResult? problem)
        where T : class, new()
    {
        problem = null;
        body = null;
        if (context.Features.Get<ApiXRequestState>() is not { HasJsonBody: true } state)
        {
            body = new T();
            return true;
        }

        try
        {
            body = JsonSerializer.Deserialize(state.Body.Span, type);
        }
        catch (JsonException e)
        {
            // Its message can quote what was sent.
            problem = ApiKeyProblems.Invalid([new(MemberOf(e.Path), "The member is not known, or its value is not of the right type.")]);
            return false;
        }

        if (body is not null)
            return true;
        problem = ApiKeyProblems.Invalid([new(WholeBody, "A JSON object is needed.")]);
        return false;
    }

    /// <summary>Makes a request to the issuer of a body; the issuer checks the rest.</summary>
    public static bool TryMakeRequest(
        ApiKeyIssueBody body, [NotNullWhen(true)] out ApiKeyIssueRequest? request, [NotNullWhen(false)] out IResult? problem)
    {
        request = null;
        problem = null;
        ApiKeyEnvironment? environment = body.Environment switch
        {
            "live" => ApiKeyEnvironment.Live,
            "test" => ApiKeyEnvironment.Test,
            _ => null,
        };
        if (environment is null && body.Environment is not null)
        {
            problem = ApiKeyProblems.Invalid([new("environment", "An environment is live or test.")]);
            return false;
        }

        var networks = new List<IPNetwork>();
        foreach (var text in body.AllowedNetworks ?? [])
        {
            if (!TryReadNetwork(text, out var network))
            {
                problem = ApiKeyProblems.Invalid([new(
                    "allowedNetworks", "A network is an address, or the first address of a network, a slash and the length of its prefix, such as 10.0.0.0/8.")]);
                return false;
            }

            networks.Add(network);
        }

        // What is missing is checked with the rest; null stands for it there.
        request = new ApiKeyIssueRequest
        {
            Name = body.Name!,
            Owner = body.Owner!,
            Environment = environment,
            Region = body.Region,
            Scopes = [.. (body.Scopes ?? [])!],
            AllowedNetworks = networks,
            ExpiresAt = body.ExpiresAt,
            Metadata = (body.Metadata ?? new Dictionary<string, string?>(0)).ToDictionary(static item => item.Key, static item => item.Value!, StringComparer.Ordinal),
        };
        return true;
    }

    // The framework's own parser takes more from version to version: 10.0.0.1/8, masks, octal digits.
    private static bool TryReadNetwork(string? text, out IPNetwork network)
    {
        network = default;
        if (text is null || text.Length > 43)
            return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = slash < 0 ? text : text[..slash];
        if (!IPAddress.TryParse(address, out var first) || first.IsIPv4MappedToIPv6 || address.Contains('%', StringComparison.Ordinal)
            || (first.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork && first.ToString() != address))
        {
            return false;
        }

        var bits = first.GetAddressBytes().Length * 8;
        var length = bits;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > bits))
            return false;
        return IPNetwork.TryParse(string.Create(CultureInfo.InvariantCulture, $"{first}/{length}"), out network) && network.BaseAddress.Equals(first);
    }

    /// <summary>The name of the top-level member in a path such as <c>$.scopes[0]</c>.</summary>
    private static string MemberOf(string? path)
    {
        if (path is null || !path.StartsWith("$.", StringComparison.Ordinal))
            return WholeBody;
        var name = path.AsSpan(2);
        var end = name.IndexOfAny('.', '[');
        if (end >= 0)
            name = name[..end];
        if (name.Length is 0 or > LongestName)
            return WholeBody;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return WholeBody;
        }

        return name.ToString();
    }
}
