using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Registrations;

/// <summary>The executables of a solution that run the code of a project.</summary>
internal static class HostingPrograms
{
    /// <summary>The project itself and those that refer to it, directly or not, where they are executables.</summary>
    public static IEnumerable<ProjectId> Of(Solution solution, Project project) =>
        solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project.Id)
            .Prepend(project.Id)
            .Where(id => solution.GetProject(id) is { Language: LanguageNames.CSharp } each && IsExecutable(each))
            .OrderBy(id => solution.GetProject(id)!.Name, StringComparer.Ordinal)
            .ToList();

    private static bool IsExecutable(Project project) =>
        project.CompilationOptions?.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
}
