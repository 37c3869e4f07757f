//! A cluster of Apache Ballista whose scheduler, executors and client know the functions.

use std::{path::Path, sync::Arc, time::Instant};

use ballista::prelude::{SessionConfigExt as _, SessionContextExt as _};
use ballista_core::registry::BallistaFunctionRegistry;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use ballista_scheduler::{cluster::BallistaCluster, config::SchedulerConfig, scheduler_process::start_server};
use datafusion::{
    error::{DataFusionError, Result},
    execution::{SessionState, SessionStateBuilder},
    prelude::{ParquetReadOptions, SessionConfig, SessionContext},
};

fn failed(error: impl std::error::Error + Send + Sync + 'static) -> DataFusionError {
    DataFusionError::External(Box::new(error))
}

/// A state that knows the functions.
fn state(config: SessionConfig) -> Result<SessionState> {
    let mut state = SessionStateBuilder::new().with_config(config).with_default_features().build();
    dualuse_datafusion::register(&mut state)?;
    Ok(state)
}

pub(crate) async fn scheduler(port: u16) -> Result<()> {
    let config =
        SchedulerConfig { bind_port: port, override_session_builder: Some(Arc::new(state)), ..Default::default() };
    let address = std::net::SocketAddr::from(([127, 0, 0, 1], port));
    let cluster = BallistaCluster::new_from_config(&config).await.map_err(failed)?;
    start_server(cluster, address, Arc::new(config)).await.map_err(failed)
}

pub(crate) async fn executor(scheduler: u16, port: u16, folder: &Path) -> Result<()> {
    let state = state(SessionConfig::new_with_ballista())?;
    let config = ExecutorProcessConfig {
        port,
        grpc_port: port + 1,
        scheduler_port: scheduler,
        scheduler_connect_timeout_seconds: 30,
        vcores: 1,
        work_dir: Some(folder.to_string_lossy().into_owned()),
        override_function_registry: Some(Arc::new(BallistaFunctionRegistry::from(&state))),
        ..Default::default()
    };
    start_executor_process(Arc::new(config)).await.map_err(failed)
}

pub(crate) async fn ask(scheduler: u16, file: &Path, sql: &str) -> Result<()> {
    // A session of Ballista begins with the functions of Ballista alone.
    let mut session = SessionContext::remote(&format!("df://localhost:{scheduler}")).await?;
    dualuse_datafusion::register(&mut session)?;
    session.register_parquet("rows", file.to_string_lossy(), ParquetReadOptions::default()).await?;
    let start = Instant::now();
    session.sql(sql).await?.show().await?;
    println!("{:.2?}", start.elapsed());
    Ok(())
}
