namespace ApiXGuard.Scanner.Tests.Deployment;

/// <summary>The parts of each format's documentation that our files touch, with their neighbours.</summary>
internal static class Shapes
{
    /// <summary>batch/v1 Job, from the Kubernetes API reference.</summary>
    public static Shape Kubernetes { get; } = new("""
        Job apiVersion! kind! metadata!:Metadata spec!:JobSpec
        Metadata name labels annotations namespace
        JobSpec template!:PodTemplate completionMode completions parallelism backoffLimit backoffLimitPerIndex maxFailedIndexes activeDeadlineSeconds ttlSecondsAfterFinished suspend podFailurePolicy podReplacementPolicy
        PodTemplate metadata:Metadata spec!:PodSpec
        PodSpec containers!:Container[] initContainers:Container[] restartPolicy! volumes:Volume[] securityContext:PodSecurity automountServiceAccountToken serviceAccountName nodeSelector tolerations affinity
        PodSecurity runAsNonRoot runAsUser runAsGroup fsGroup supplementalGroups seccompProfile:Seccomp
        Seccomp type! localhostProfile
        Container name! image! command args env:Variable[] resources:Resources securityContext:Security volumeMounts:Mount[] workingDir imagePullPolicy
        Variable name! value valueFrom
        Resources requests:Amounts limits:Amounts
        Amounts cpu memory ephemeral-storage
        Security allowPrivilegeEscalation readOnlyRootFilesystem capabilities:Capabilities privileged runAsNonRoot runAsUser
        Capabilities add drop
        Mount name! mountPath! readOnly subPath
        Volume name! persistentVolumeClaim:Claim emptyDir configMap secret
        Claim claimName! readOnly
        """);

    /// <summary>Workflow syntax for GitHub Actions.</summary>
    public static Shape GitHub { get; } = new("""
        Workflow name run-name on! permissions env defaults concurrency jobs!:Job{}
        Job name runs-on! needs if permissions environment concurrency outputs env defaults steps!:Step[] timeout-minutes strategy:Strategy continue-on-error container services
        Strategy matrix! fail-fast max-parallel
        Step id if name uses run working-directory shell with env continue-on-error timeout-minutes
        """);

    /// <summary>YAML schema reference for Azure Pipelines.</summary>
    public static Shape AzurePipelines { get; } = new("""
        Pipeline trigger pr schedules:Schedule[] pool:Pool name variables parameters resources jobs!:Job[]
        Schedule cron! displayName branches:Branches always batch
        Branches include exclude
        Pool name vmImage demands
        Job job! displayName dependsOn condition strategy:Strategy continueOnError pool workspace timeoutInMinutes cancelTimeoutInMinutes variables steps!:Step[] container services
        Strategy parallel matrix maxParallel
        Step checkout fetchDepth fetchTags clean persistCredentials submodules lfs path task inputs script workingDirectory failOnStderr displayName name condition continueOnError enabled env timeoutInMinutes publish artifact download patterns
        """);

    /// <summary>GitLab CI/CD YAML syntax reference.</summary>
    public static Shape GitLab { get; } = new("""
        Pipeline stages! default:Default apixguard-scan!:Job apixguard-merge!:Job
        Default image before_script after_script artifacts cache interruptible retry services tags timeout
        Job stage parallel variables script! before_script after_script artifacts:Artifacts needs:Need[] when image rules tags timeout retry allow_failure dependencies
        Artifacts when expire_in paths exclude name expose_as untracked reports
        Need job! artifacts optional
        """);
}
