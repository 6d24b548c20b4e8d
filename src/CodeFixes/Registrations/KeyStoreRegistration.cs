using ApiXGuard.Analyzers.Clients;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.CodeFixes.Asynchrony;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Registrations;

/// <summary>Registers key stores in the programs that host code which asks for them.</summary>
internal static class KeyStoreRegistration
{
    /// <summary>The section whose store is registered without a name.</summary>
    public const string DefaultSection = "ApiX";

    /// <summary>
    /// Adds <c>services.AddApiXKeyStore("Stripe")</c> to each executable that the project is part of, where nothing registers that store yet.
    /// Executables that use no service collection and libraries whose program is elsewhere stay as they are.
    /// </summary>
    /// <param name="solution">The solution.</param>
    /// <param name="project">The project whose code asks for the store.</param>
    /// <param name="setting">A setting of the store.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The solution; <see langword="null"/> where a program should register the store and has no place for that, or is a client.</returns>
    public static async Task<Solution?> EnsureAsync(Solution solution, Project project, SettingName setting, CancellationToken cancellationToken)
    {
        var name = setting.Section == DefaultSection ? null : setting.Section;
        foreach (var id in HostingPrograms.Of(solution, project))
        {
            if (await EnsureInAsync(solution, id, name, cancellationToken).ConfigureAwait(false) is not { } ensured)
                return null;
            solution = ensured;
        }

        return solution;
    }

    private static async Task<Solution?> EnsureInAsync(Solution solution, ProjectId id, string? name, CancellationToken cancellationToken)
    {
        var program = solution.GetProject(id)!;
        if (await program.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            return null;
        if (GuardCompilation.Of(compilation, program.AnalyzerOptions, cancellationToken) is var guard && guard.IsTestProject)
            return solution;
        if (compilation.GetTypeByMetadataName(ServiceCollections.TypeName) is not { } services)
            return solution;
        if (await RegisteredStores.HasAsync(solution, program, name, cancellationToken).ConfigureAwait(false))
            return ClientProject.Of(guard).IsClient ? null : solution;

        var collections = new ServiceCollections(compilation, services);
        var places = await RegistrationPlaces.FindAsync(program, collections, cancellationToken).ConfigureAwait(false);
        if (places.Best is not { } place)
            return places.UsesServices ? null : solution;
        // Whatever a client reads, its user can read.
        if (ClientProject.Of(guard).IsClient)
            return null;
        var edits = new TreeEdits();
        if (!RegistrationStatement.TryAdd(edits, place, name))
            return null;
        return await edits.ApplyAsync(solution, cancellationToken).ConfigureAwait(false);
    }
}
