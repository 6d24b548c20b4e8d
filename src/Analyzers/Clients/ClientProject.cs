using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>
/// Whether what a compilation makes ships to clients, by its SDK, target platform, properties and references. Of one part of a project
/// (a type, a branch), <see cref="ClientCode"/> tells. Immutable and thread-safe.
/// </summary>
internal sealed class ClientProject
{
    /// <summary>Every property of MSBuild that is read here; the package's props show them to the compiler.</summary>
    public static readonly string[] Properties =
    [
        Override, "UsingMicrosoftNETSdkBlazorWebAssembly", "UsingMicrosoftNETSdkWebAssembly", "UsingBrowserRuntimeWorkload", "WasmMainJSPath", "RuntimeIdentifier",
        "RuntimeIdentifiers", "UseMaui", "TargetPlatformIdentifier", "TargetFramework", "TargetFrameworkIdentifier", "ProjectTypeGuids", "AndroidApplication", "UsingMicrosoftNETSdkWeb",
        SupportedPlatforms,
    ];

    private const string Override = "ApiXGuardClientProject";

    // Shown by the SDK itself, from the items of the name SupportedPlatform.
    private const string SupportedPlatforms = "_SupportedPlatformList";

    // Of projects from before SDKs: Android, iOS, tvOS and watchOS by Xamarin.
    private static readonly string[] DeviceProjectTypes =
        ["EFBA0AD7-5A72-4C68-AF49-83D382785DCF", "FEACFBD2-3405-455C-9665-78FE426C6842", "06FA79CB-D6CD-4721-BB4B-1BD202089C55", "1E2E965C-F6D2-49ED-B86E-418A60C69EEF"];

    private static readonly string[] BrowserAssemblies =
        ["Microsoft.AspNetCore.Components.WebAssembly", "Avalonia.Browser", "Avalonia.Browser.Blazor", "Avalonia.Web", "Uno.UI.Runtime.WebAssembly", "Uno.UI.Runtime.Skia.WebAssembly.Browser",
            "Uno.UI.Runtime.Skia.WebAssembly", "Uno.Wasm", "Uno.Foundation.Runtime.WebAssembly", "OpenSilver"];

    private static readonly string[] DeviceAssemblies =
        ["Microsoft.Maui", "Microsoft.Maui.Controls", "Mono.Android", "Microsoft.Android", "Microsoft.iOS", "Microsoft.MacCatalyst", "Microsoft.tvOS", "Xamarin.iOS", "Xamarin.Forms.Core",
            "Avalonia.Android", "Avalonia.iOS"];

    private ClientProject(GuardCompilation guard)
    {
        IsDecided = guard.Project.Flag(Override) is not null || guard.Project.Option(OptionNames.ClientProject) is not null;
        var recognised = Recognised(guard);
        Platform = (guard.Project.Flag(Override) ?? Flag(guard.Project.Option(OptionNames.ClientProject))) switch
        {
            true => recognised == ClientPlatform.None ? ClientPlatform.Device : recognised,
            false => ClientPlatform.None,
            null => recognised,
        };
    }

    /// <summary>Where the project's assembly runs; <see cref="ClientPlatform.None"/> where it ships to no client.</summary>
    public ClientPlatform Platform { get; }

    /// <summary>Whether the assembly ships to clients.</summary>
    public bool IsClient => Platform != ClientPlatform.None;

    /// <summary>Whether an option decided, so that nothing in the code makes parts of it a client.</summary>
    public bool IsDecided { get; }

    /// <summary>The one of a compilation.</summary>
    public static ClientProject Of(GuardCompilation guard) => guard.Part(static guard => new ClientProject(guard));

    /// <summary>The platform that a name of an operating system speaks of: <c>browser</c>, <c>android21.0</c>.</summary>
    public static ClientPlatform PlatformOf(string? name) => name?.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.').ToLowerInvariant() switch
    {
        "browser" or "browserwasm" or "webassembly" or "wasm" => ClientPlatform.Browser,
        "android" or "ios" or "maccatalyst" or "tvos" or "tizen" or "watchos" => ClientPlatform.Device,
        _ => ClientPlatform.None,
    };

    private static ClientPlatform Recognised(GuardCompilation guard)
    {
        var byProperties = ByProperties(guard.Project);
        if (byProperties != ClientPlatform.None)
            return byProperties;
        if (ByAssemblyAttribute(guard) is var marked and not ClientPlatform.None)
            return marked;
        // A server that hosts the client refers to it, and with it to all that it refers to; so do its tests.
        if (guard.IsTestProject || guard.Project.Flag("UsingMicrosoftNETSdkWeb") == true)
            return ClientPlatform.None;
        // A library with a component that renders in the browser goes there whole.
        if (guard.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary && !ClientComponents.Of(guard).IsEmpty)
            return ClientPlatform.Browser;
        return IsServer(guard.Compilation) ? ClientPlatform.None : ByReferences(guard.Compilation);
    }

    private static ClientPlatform ByProperties(ProjectOptions project)
    {
        if (project.Flag("UsingMicrosoftNETSdkBlazorWebAssembly") == true || project.Flag("UsingMicrosoftNETSdkWebAssembly") == true
            || project.Flag("UsingBrowserRuntimeWorkload") == true || project.Property("WasmMainJSPath") is not null
            || StartsWith(project.Property("RuntimeIdentifier"), "browser-") || (project.Property("RuntimeIdentifiers") is { } identifiers && Parts(identifiers).Any(part => StartsWith(part, "browser-"))))
            return ClientPlatform.Browser;
        var platform = PlatformOf(project.Property("TargetPlatformIdentifier"));
        if (platform == ClientPlatform.None && project.Property("TargetFramework") is { } framework && framework.IndexOf('-') is > 0 and var dash)
            platform = PlatformOf(framework.Substring(dash + 1));
        if (platform != ClientPlatform.None)
            return platform;
        if (project.Flag("UseMaui") == true || project.Flag("AndroidApplication") is not null
            || project.Property("TargetFrameworkIdentifier") is { } identifier && (StartsWith(identifier, "MonoAndroid") || StartsWith(identifier, "Xamarin."))
            || (project.Property("ProjectTypeGuids") is { } guids && DeviceProjectTypes.Any(type => guids.IndexOf(type, StringComparison.OrdinalIgnoreCase) >= 0)))
            return ClientPlatform.Device;
        return project.Property(SupportedPlatforms) is { } supported && Parts(supported).Any(part => PlatformOf(part) == ClientPlatform.Browser) ? ClientPlatform.Browser : ClientPlatform.None;
    }

    private static ClientPlatform ByAssemblyAttribute(GuardCompilation guard)
    {
        if (guard.Types.Find(ClientCode.SupportedPlatformAttribute) is not { } supported)
            return ClientPlatform.None;
        foreach (var attribute in guard.Compilation.Assembly.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, supported) && ClientCode.NameIn(attribute) is { } name
                && PlatformOf(name) is var platform and not ClientPlatform.None)
                return platform;
        }

        return ClientPlatform.None;
    }

    private static ClientPlatform ByReferences(Compilation compilation)
    {
        var found = ClientPlatform.None;
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            if (Array.IndexOf(BrowserAssemblies, reference.Name) >= 0)
                return ClientPlatform.Browser;
            if (Array.IndexOf(DeviceAssemblies, reference.Name) >= 0)
                found = ClientPlatform.Device;
        }

        return found;
    }

    private static bool IsServer(Compilation compilation)
    {
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            if (reference.Name is "Microsoft.AspNetCore.Hosting" or "Microsoft.AspNetCore.Server.Kestrel" or "Microsoft.AspNetCore.Components.WebAssembly.Server")
                return true;
        }

        return false;
    }

    private static bool? Flag(string? text) => text?.ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    private static string[] Parts(string list) => [.. list.Split(',', ';').Select(part => part.Trim())];

    private static bool StartsWith(string? text, string start) => text is not null && text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
