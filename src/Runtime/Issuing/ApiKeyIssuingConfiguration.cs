using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ApiXGuard.Runtime;

/// <summary>Reads options from configuration, strictly: an unknown name is an error, because a misspelt limit would limit nothing.</summary>
internal static class ApiKeyIssuingConfiguration
{
    public static void Read(IConfiguration section, ApiKeyIssuingOptions options)
    {
        var root = section is IConfigurationSection { Path: { Length: > 0 } path } ? path : "the configuration";
        foreach (var item in section.GetChildren())
        {
            switch (item.Key.ToUpperInvariant())
            {
                case "PREFIX":
                    options.Prefix = item.Value ?? "";
                    break;
                case "ENVIRONMENTS":
                    options.Environments = [.. Texts(item).Select(text => text.ToUpperInvariant() switch
                    {
                        "LIVE" => ApiKeyEnvironment.Live,
                        "TEST" => ApiKeyEnvironment.Test,
                        _ => throw Fault(item.Path, "holds an environment that is neither Live nor Test."),
                    })];
                    break;
                case "REGIONS":
                    options.Regions = Texts(item);
                    break;
                case "SCOPES":
                    options.Scopes = Texts(item);
                    break;
                case "PEPPERS":
                    ReadKeys(item, options.Peppers);
                    break;
                case "ENCRYPTIONKEYS":
                    ReadKeys(item, options.EncryptionKeys);
                    break;
                case "DEFAULTLIFETIME":
                    options.DefaultLifetime = string.IsNullOrEmpty(item.Value) ? null : Duration(item);
                    break;
                case "MAXIMUMLIFETIME":
                    options.MaximumLifetime = string.IsNullOrEmpty(item.Value) ? null : Duration(item);
                    break;
                case "ROTATIONOVERLAP":
                    options.RotationOverlap = Duration(item);
                    break;
                case "MAXIMUMROTATIONOVERLAP":
                    options.MaximumRotationOverlap = Duration(item);
                    break;
                case "LASTUSEINTERVAL":
                    options.LastUseInterval = Duration(item);
                    break;
                default:
                    throw Fault(root, $"has an entry \"{item.Key}\" that is not known.");
            }
        }
    }

    private static void ReadKeys(IConfigurationSection list, IList<VersionedKey> keys)
    {
        foreach (var entry in list.GetChildren())
        {
            var secret = entry.GetSection("Key");
            if (entry["Id"] is not { Length: > 0 } id)
                throw Fault(entry.Path, "has no Id: a short public name for the key, such as 2026-1.");
            try
            {
                keys.Add(new VersionedKey(id, () => secret.Value));
            }
            catch (ArgumentException)
            {
                throw Fault(entry.Path, "has an Id that is not one to sixteen letters, digits, hyphens and dots.");
            }
        }
    }

    private static List<string> Texts(IConfigurationSection list) =>
        [.. list.GetChildren().Select(static item => item.Value).OfType<string>()];

    private static TimeSpan Duration(IConfigurationSection item) =>
        TimeSpan.TryParse(item.Value, CultureInfo.InvariantCulture, out var duration)
            ? duration
            : throw Fault(item.Path, "is not a duration such as 7.00:00:00 (days.hours:minutes:seconds).");

    private static OptionsValidationException Fault(string place, string what) =>
        new(Options.DefaultName, typeof(ApiKeyIssuingOptions), [$"API key issuing: {place} {what}"]);
}
